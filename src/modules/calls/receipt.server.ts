import { hashRaw } from "@node-rs/argon2";
import { sodium } from "#platform/vault/sodium.server.ts";

/** The same for every receipt: it must lead to its call without anything kept beside it. */
const SALT = Buffer.from("pana receipt, 1st");
/** Costs 2 ms here and makes trying all receipts against a stolen database hopeless; more would slow the intake of a flood. */
const MEMORY_KIB = 8_192;

export type ReceiptSecret = { id: string; publicKey: Uint8Array; privateKey: Uint8Array };

/** The digits become the id under which the database finds the call, and the key pair that opens it. Neither leads back. */
export async function secretOf(digits: string): Promise<ReceiptSecret> {
  const seed = await hashRaw(digits, { salt: SALT, memoryCost: MEMORY_KIB, timeCost: 1, parallelism: 1, outputLen: 64 });
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(seed.subarray(32));
  const id = uuidOf(seed.subarray(0, 16));
  seed.fill(0);
  return { id, publicKey, privateKey };
}

/** As a random UUID looks. */
export function uuidOf(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString("hex");
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
