import { createHash, randomBytes } from "node:crypto";

const SALT_BYTES = 8;
const PROOF_BYTES = 16;

/**
 * Names a line of the audit on paper without telling its hash: whoever held two of those could compute
 * whether lines they may not see stand between. With the line at hand the seal shows whether it is the one.
 */
export function sealOf(hash: string, salt: Buffer = randomBytes(SALT_BYTES)): string {
  const proof = createHash("sha256").update(salt).update(Buffer.from(hash, "hex")).digest().subarray(0, PROOF_BYTES);
  return Buffer.concat([salt, proof]).toString("hex").toUpperCase().match(/.{4}/g)!.join("-");
}

export function isSeal(text: string): boolean {
  return new RegExp(`^(?:[0-9A-F]{4}-){${(SALT_BYTES + PROOF_BYTES) / 2 - 1}}[0-9A-F]{4}$`).test(text);
}

export function sealNames(seal: string, hash: string): boolean {
  return sealOf(hash, Buffer.from(seal.replaceAll("-", ""), "hex").subarray(0, SALT_BYTES)) === seal;
}
