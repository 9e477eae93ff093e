import { z } from "zod";

const day = z.iso.date().optional().catch(undefined);
const cursorShape = /^(\d{1,16})~([0-9a-f]{32})$/;

/** What the address of a list says; anything unknown is as if it were not there. */
const filterSchema = z.object({
  from: day,
  to: day,
  who: z.string().trim().max(100).default("").catch(""),
  action: z.string().max(60).default("").catch(""),
  subject: z.string().max(120).default("").catch(""),
  below: z.literal("yes").optional().catch(undefined),
  sort: z.enum(["at", "-at"]).default("-at").catch("-at"),
  page: z.string().regex(cursorShape).optional().catch(undefined),
});

export type LineFilter = {
  from?: string;
  to?: string;
  who: string;
  action: string;
  subject: string;
  below: boolean;
  oldestFirst: boolean;
  after?: Cursor;
};

/** The last line already shown: its moment in milliseconds and the beginning of its hash, never its number. */
export type Cursor = { at: number; hash: string };

export function readFilter(params: URLSearchParams): LineFilter {
  const { sort, below, page, ...rest } = filterSchema.parse(Object.fromEntries(params));
  return { ...rest, below: below === "yes", oldestFirst: sort === "at", after: page ? readCursor(page) : undefined };
}

export function cursorText(cursor: Cursor): string {
  return `${cursor.at}~${cursor.hash}`;
}

function readCursor(text: string): Cursor | undefined {
  const [, at, hash] = cursorShape.exec(text) ?? [];
  return at && hash ? { at: Number(at), hash } : undefined;
}

export type Line = {
  /** Beginning of the hash: names the line without telling its number. */
  key: string;
  at: Date;
  actorId: string | null;
  task: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  placeId: string;
  itemId: string | null;
  detail: Readonly<Record<string, unknown>>;
};
