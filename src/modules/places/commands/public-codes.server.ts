import { randomInt } from "node:crypto";
import type { WriteTx } from "#platform/database/door.server.ts";
import { publicCodeFrom } from "../rules/public-code.ts";

/** So many codes that no school has yet. */
export async function freePublicCodes(tx: WriteTx, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    const fresh = new Set<string>();
    while (codes.size + fresh.size < count) fresh.add(publicCodeFrom((limit) => randomInt(limit)));
    const taken = await tx.selectFrom("school").select("public_code").where("public_code", "in", [...fresh]).execute();
    for (const { public_code } of taken) fresh.delete(public_code);
    for (const code of fresh) codes.add(code);
  }
  return [...codes];
}
