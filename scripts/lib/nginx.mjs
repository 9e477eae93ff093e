import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { installDebian } from "./debian.mjs";

const PLACES = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"];

/** The path of nginx for the tests, installed when it is missing and may be; openssl comes with it, to make a certificate. */
export function findNginx() {
  return installed() ?? (installDebian(["nginx", "openssl"]) ? installed() : undefined);
}

function installed() {
  return spawnSync("openssl", ["version"]).status === 0 ? PLACES.find(existsSync) : undefined;
}
