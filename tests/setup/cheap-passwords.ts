import type argon2 from "@node-rs/argon2";
import { passwordLibrary } from "#world/password-library.ts";

/**
 * Tests make hundreds of people, each with a password and a key under it. Here, and only here, a password costs a
 * sixty-fourth of the memory: this file stands before the library, and the program asks what it always asks.
 */
const SHARE = 64;

const library = passwordLibrary();
for (const name of library.cheap ? [] : (["hash", "hashRaw"] as const)) {
  const original = library[name] as (password: string, options: argon2.Options) => Promise<never>;
  library[name] = (password, options) => original(password as string, { ...options, memoryCost: Math.ceil((options?.memoryCost ?? 0) / SHARE) });
}
if (!library.cheap) {
  const { verify } = library;
  library.verify = (...asked: Parameters<typeof verify>) => {
    library.verified = (library.verified ?? 0) + 1;
    return verify(...asked);
  };
}
// This file comes before each file of tests, and the library stays.
library.cheap = true;
