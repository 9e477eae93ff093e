import { createRequire } from "node:module";
import type argon2 from "@node-rs/argon2";

type Library = { -readonly [name in "hash" | "hashRaw" | "verify"]: (typeof argon2)[name] } & { cheap?: true; verified?: number };

/** The library itself, as the program's imports see it once the set-up of the tests stood before it. */
export function passwordLibrary(): Library {
  return createRequire(import.meta.url)("@node-rs/argon2") as Library;
}

/** How many passwords were compared with a hash since this process began. */
export function verifiedPasswords(): number {
  return passwordLibrary().verified ?? 0;
}
