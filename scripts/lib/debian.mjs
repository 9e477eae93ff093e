import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tell } from "./say.mjs";

let listsFetched = false;

/** Installs packages of the distribution where that is possible and allowed; false otherwise. */
export function installDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  tell(`Installing ${packages.join(", ")} with apt-get…`);
  if (!listsFetched) apt(["update"]);
  listsFetched = true;
  return apt(["install", "-y", "--no-install-recommends", ...packages]);
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", ["-qq", ...args], { env, stdio: "ignore" }).status === 0;
}
