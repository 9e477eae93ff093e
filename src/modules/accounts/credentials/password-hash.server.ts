import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

declare const hashed: unique symbol;
export type PasswordHash = string & { readonly [hashed]: true };

const COST = { memoryCost: 32 * 1024, timeCost: 3, parallelism: 1 } as const; // Argon2id, 32 MiB: about 25 ms on one core

/** Two keyboards may send one letter in two ways; NFKC makes them one. */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

export async function hashPassword(password: string): Promise<PasswordHash> {
  return (await hash(normalisePassword(password), COST)) as PasswordHash;
}

let nobody: Promise<PasswordHash> | undefined;

/** Takes the same time whether there is a hash to compare with or not. */
export async function passwordMatches(known: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(24).toString("base64"));
  const matches = await verify(known ?? (await nobody), normalisePassword(password));
  return matches && known !== undefined;
}
