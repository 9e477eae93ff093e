import { createRequire } from "node:module";
import type argon2 from "@node-rs/argon2";

/**
 * Tests make hundreds of people, each with a password and a key under it. Here, and only here, a password costs a
 * sixty-fourth of the memory: this file stands before the library, and the program asks what it always asks.
 */
const SHARE = 64;

const library = createRequire(import.meta.url)("@node-rs/argon2") as { -readonly [name in "hash" | "hashRaw"]: (typeof argon2)[name] } & { cheap?: true };
for (const name of library.cheap ? [] : (["hash", "hashRaw"] as const)) {
  const original = library[name] as (password: string, options: argon2.Options) => Promise<never>;
  library[name] = (password, options) => original(password as string, { ...options, memoryCost: Math.ceil((options?.memoryCost ?? 0) / SHARE) });
}
// This file comes before each file of tests, and the library stays.
library.cheap = true;
