import { reachOf } from "#modules/places/public.server.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { cursorText, readFilter, type Line, type LineFilter } from "../schema.ts";
import { atPlace, butForLooks, byPerson, filtered, page, visibleLines, type Reader } from "./lines.server.ts";
import { actorsMatching } from "./names.server.ts";
import { asRows, type Row } from "./rows.server.ts";

export const PAGE_SIZE = 50;
/** As many as one export holds; who needs more narrows the period. */
export const EXPORT_LIMIT = 20_000;
/** As many as one extract on paper holds. */
export const EXTRACT_LIMIT = 2000;

export type Listed = { rows: Row[]; next: string | null };

export async function happenedHere(tx: ReadTx, reader: Reader, placeId: string, filter: LineFilter, size = PAGE_SIZE): Promise<Listed> {
  const paths = filter.below ? await reachOf(tx, placeId) : [];
  const here = atPlace(visibleLines(tx, reader), { id: placeId, paths }, filter.below);
  return listed(tx, await page(filtered(here, filter, await actorsMatching(tx, filter.who)), filter, size));
}

/** The newest lines but for looks at a list. */
export async function changedHere(tx: ReadTx, reader: Reader, placeId: string, size: number): Promise<Listed> {
  const here = butForLooks(atPlace(visibleLines(tx, reader), { id: placeId, paths: [] }, false));
  return listed(tx, await page(here, readFilter(new URLSearchParams()), size));
}

export async function doneBy(tx: ReadTx, reader: Reader, filter: LineFilter, size = PAGE_SIZE): Promise<Listed> {
  const own = byPerson(visibleLines(tx, reader), reader.accountId);
  return listed(tx, await page(filtered(own, filter, null), filter, size));
}

async function listed(tx: ReadTx, found: { lines: Line[]; more: boolean }): Promise<Listed> {
  const last = found.lines.at(-1);
  const next = found.more && last ? cursorText({ at: last.at.getTime(), hash: last.key }) : null;
  return { rows: await asRows(tx, found.lines), next };
}
