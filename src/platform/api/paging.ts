import { z } from "zod";

const DEFAULT_LIMIT = 50;
const MOST = 200;

/** A cursor is the id of the last row shown, written so that nobody is tempted to take it apart. */
const CURSOR = /^[A-Za-z0-9_-]{21}[AQgw]$/;

export const pagingQuery = {
  limit: z.coerce.number().int().min(1).max(MOST).default(DEFAULT_LIMIT),
  cursor: z.string().regex(CURSOR).optional(),
};

export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable() });
}

export function cursorOf(id: string): string {
  return Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");
}

/** The id after which the page begins; null for the first page. */
export function afterId(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const hex = Buffer.from(cursor, "base64url").toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** From one row more than was asked for: the page, and the cursor of the next. */
export function asPage<R extends { id: string }, T>(rows: readonly R[], limit: number, item: (row: R) => T): { items: T[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), next: rows.length > limit && last ? cursorOf(last.id) : null };
}
