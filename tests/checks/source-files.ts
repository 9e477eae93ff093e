import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "vite";

/** Every file of the project, as git knows it and as it stands now. */
export const files: readonly string[] = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => file !== "" && existsSync(file))
  .toSorted();

export function textOf(file: string): string {
  return readFileSync(file, "utf8");
}

export const sources = files.filter((file) => /^src\/.*\.tsx?$/.test(file));
export const isTest = (file: string) => /\.(?:test|e2e)\.tsx?$/.test(file);

export type Import = { from: string; to: string; reExports: boolean; wholesale: boolean };

const FOLDERS: Readonly<Record<string, string>> = {
  "#server/": "src/server/",
  "#modules/": "src/modules/",
  "#platform/": "src/platform/",
  "#ui/": "src/ui/",
  "#enhance/": "src/enhance/",
  "#paraglide/": "src/paraglide/",
  "#db/": "db/",
  "#world/": "tests/world/",
};

/** What a file imports: paths of our own files from the top of the project, names of packages as they stand. */
export function importsOf(file: string): Import[] {
  const text = textOf(file);
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  const found = module.staticImports.map(({ moduleRequest }) => ({ asked: moduleRequest.value, reExports: false, wholesale: false }));
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, importName } of entries) {
      if (moduleRequest) found.push({ asked: moduleRequest.value, reExports: true, wholesale: importName.kind.startsWith("All") });
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const asked = /^["'](.+)["']$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1];
    if (asked) found.push({ asked, reExports: false, wholesale: false });
  }
  return found.map(({ asked, ...rest }) => ({ from: file, to: resolve(file, asked), ...rest }));
}

function resolve(file: string, asked: string): string {
  if (asked.startsWith(".")) return normalize(join(dirname(file), asked));
  const prefix = Object.keys(FOLDERS).find((known) => asked.startsWith(known));
  return prefix ? FOLDERS[prefix] + asked.slice(prefix.length) : asked;
}
