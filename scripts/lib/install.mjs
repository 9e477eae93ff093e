import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { stop, tell } from "./say.mjs";

const lockfile = join(root, "package-lock.json");
const modules = join(root, "node_modules");
const stamp = join(modules, ".pana-lockfile");

/** Installs exactly what the lockfile says, only when something else is installed. */
export function installWhenNeeded() {
  const wanted = createHash("sha256").update(readFileSync(lockfile)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (!installedAgrees()) {
    tell("Installing packages (only when they changed)…");
    const { status, error } = npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    if (error) stop(`npm could not be started (${error.message}); install npm together with Node.`);
    if (status !== 0) stop("The packages could not be installed: npm ci failed for the reason above.");
  }
  try {
    writeFileSync(stamp, wanted);
  } catch (error) {
    stop(`The folder ${modules} is not writable (${error.code}); run this as the user who owns it.`);
  }
}

/** Somebody may have installed by hand: npm notes what it installed, so that is compared before installing again. */
function installedAgrees() {
  const note = join(modules, ".package-lock.json");
  if (!existsSync(note)) return false;
  const wanted = packagesOf(lockfile);
  const installed = packagesOf(note);
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "") continue;
    if (!installed[path] && !entry.optional) return false;
    if (installed[path] && installed[path].integrity !== entry.integrity) return false;
  }
  return Object.keys(installed).every((path) => path in wanted);
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/** npm runs on the Node that came with it: the pinned one is being replaced. */
function npm(args) {
  const cli = process.env.npm_execpath;
  const node = process.env.npm_node_execpath;
  const options = { cwd: root, stdio: ["ignore", "inherit", "inherit"] };
  if (cli && node && existsSync(node)) return spawnSync(node, [cli, ...args], options);
  return spawnSync(process.platform === "win32" ? "npm.cmd" : "npm", args, options);
}
