import type { ReadTx } from "#platform/database/door.server.ts";
import type { Line } from "../schema.ts";
import { page, visibleLines, type Reader } from "./lines.server.ts";
import { personNames } from "./names.server.ts";

export type Opening = { key: string; at: Date; who: string | null; action: string };

const NEWEST_FIRST = { who: "", action: "", subject: "", below: false, oldestFirst: false };

/** Who opened or changed a confidential item, newest first; nothing for who holds no key to it. */
export async function openingsOf(
  tx: ReadTx,
  reader: Reader,
  item: { placeId: string; itemId: string },
  limit = 50,
): Promise<{ openings: Opening[]; more: boolean }> {
  const about = visibleLines(tx, reader).where("e.place_id", "=", item.placeId).where("e.item_id", "=", item.itemId);
  const { lines, more } = await page(about, NEWEST_FIRST, limit);
  const names = await personNames(tx, actorsOf(lines));
  return {
    openings: lines.map(({ key, at, actorId, action }) => ({ key, at, action, who: actorId ? (names.get(actorId) ?? null) : null })),
    more,
  };
}

function actorsOf(lines: readonly Line[]): string[] {
  return [...new Set(lines.flatMap((line) => line.actorId ?? []))];
}
