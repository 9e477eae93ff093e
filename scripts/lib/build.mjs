import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { runQuietly } from "./run.mjs";

const SOURCES = ["src", "messages", "content", "public", "project.inlang/settings.json", "scripts", "package-lock.json", "vite.config.ts", "react-router.config.ts", "tsconfig.json"];
const GENERATED = join("src", "paraglide");
const stamp = join(root, "build", ".pana-sources");

/**
 * Builds only when a source changed since the last build. Answers with what went wrong, if anything did.
 * Compiling empties the folder of messages first: whoever lets others read them meanwhile has compiled them already.
 */
export async function buildWhenNeeded(node, { begins = () => {}, compiled = false } = {}) {
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return undefined;
  begins();
  rmSync(stamp, { force: true });
  for (const [what, args] of [
    ...(compiled ? [] : [["messages", ["scripts/messages.mjs"]]]),
    ["pages", ["node_modules/@react-router/dev/bin.cjs", "build"]],
    ["compressed files", ["scripts/lib/compress.mjs", "build/client"]],
  ]) {
    const { code, output } = await runQuietly(node, args);
    if (code !== 0) return `${output}\nThe build stopped at the ${what}, for the reason above.`;
  }
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(stamp, sources);
  return undefined;
}

/** By content: a checkout, and the compiler of messages, touch files that stay the same. */
export function fingerprint(others = []) {
  const hash = createHash("sha256");
  for (const source of [...SOURCES, ...others]) {
    for (const path of filesOf(source)) {
      hash.update(`${path}\0`).update(readFileSync(join(root, path))).update("\0");
    }
  }
  return hash.digest("hex");
}

function filesOf(path) {
  if (path === GENERATED || /\.test\.tsx?$/.test(path) || !existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return [...readdirSync(join(root, path))].sort().flatMap((name) => filesOf(join(path, name)));
}
