import type { ReadTx } from "#platform/database/door.server.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { findMarked, findSearchKey } from "#platform/vault/search.server.ts";
import { linesOf } from "./queries.server.ts";
import { twinMarks } from "./rules/found-by.ts";
import type { ChildLine, ChildRecord } from "./schema.ts";

/** Records that look like the same child: those this person can open, and how many only colleagues can. */
export type Twins = { open: ChildLine[]; closed: number };

/** Found by keyed tokens alone: no record that the person holds no key to is opened for it. */
export async function findTwins(tx: ReadTx, keys: VaultKeys, placeId: string, record: ChildRecord, ownId?: string): Promise<Twins> {
  const searchKey = await findSearchKey(tx, keys, placeId);
  if (!searchKey) return { open: [], closed: 0 };
  const ids = (await findMarked(tx, searchKey, twinMarks(record).join(" "))).filter((id) => id !== ownId);
  const open = await linesOf(tx, keys, placeId, ids);
  return { open, closed: ids.length - open.length };
}

export const isAlone = ({ open, closed }: Twins) => open.length === 0 && closed === 0;
