import { taskScope } from "#platform/access/scope.ts";
import { read, type ReadTx } from "#platform/database/door.server.ts";
import { chainOfReaders, CHAIN_LEVELS, type ChainLevel } from "#platform/vault/chain.server.ts";
import { countWaiting, itemsToLetInTo, listReadmissions, type Readmission } from "#platform/vault/readmission.server.ts";

export type Ask = { readmission: Readmission; name: string; canLetIn: number };

/**
 * Open requests of others within reach, with what this person could do about each. A request of which nothing
 * waits that this person may know of is left out: it would hint at items they are kept out of.
 */
export async function listAsks(tx: ReadTx, accountId: string): Promise<Ask[]> {
  const open = (await listReadmissions(tx)).filter((one) => one.accountId !== accountId);
  const names = await namesOf(tx, open.map((one) => one.accountId));
  const asks: Ask[] = [];
  for (const readmission of open) {
    if ((await countWaiting(tx, readmission.accountId, readmission.placeId)) === 0) continue;
    const canLetIn = (await itemsToLetInTo(tx, accountId, readmission)).length;
    asks.push({ readmission, name: names.get(readmission.accountId) ?? "", canLetIn });
  }
  return asks;
}

async function namesOf(tx: ReadTx, accountIds: readonly string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await tx.selectFrom("account").select(["id", "family_name", "given_name", "patronymic"]).where("id", "in", accountIds).execute();
  return new Map(rows.map((row) => [row.id, `${row.family_name} ${row.given_name} ${row.patronymic}`.trim()]));
}

export type LevelCount = { level: ChainLevel; withKey: number; withoutKey: number };
export type ChainCounts = { ready: boolean; levels: LevelCount[] };

/** Numbers only: who stands above is not for a school to list. */
export async function countChain(placeId: string): Promise<ChainCounts> {
  const chain = await read(taskScope("worker"), (tx) => chainOfReaders(tx, placeId));
  const levels = CHAIN_LEVELS.map((level) => {
    const withKey = chain.levels[level].filter((reader) => reader.hasKey).length;
    return { level, withKey, withoutKey: chain.levels[level].length - withKey };
  });
  return { ready: chain.ready, levels };
}
