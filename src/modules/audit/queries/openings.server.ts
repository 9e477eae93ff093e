import type { ReadTx } from "#platform/database/door.server.ts";
import { page, visibleLines, type Reader } from "./lines.server.ts";
import { asRows } from "./rows.server.ts";

export type Opening = { key: string; at: string; moment: string; who: string; what: string };

const NEWEST_FIRST = { who: "", action: "", subject: "", below: false, oldestFirst: false };

/** Who opened or changed a confidential item, newest first, in words; nothing for who holds no key to it. */
export async function openingsOf(
  tx: ReadTx,
  reader: Reader,
  item: { placeId: string; itemId: string },
  limit = 50,
): Promise<{ openings: Opening[]; more: boolean }> {
  const about = visibleLines(tx, reader).where("e.place_id", "=", item.placeId).where("e.item_id", "=", item.itemId);
  const { lines, more } = await page(about, NEWEST_FIRST, limit);
  const rows = await asRows(tx, lines);
  return { openings: rows.map(({ key, at, moment, who, what }) => ({ key, at, moment, who, what })), more };
}
