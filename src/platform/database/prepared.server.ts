import { hash } from "node:crypto";

/** Seen so often that a plan kept by the server pays. */
const OFTEN = 8;
/** A plan takes memory in every connection, so only so many are kept, the first that were asked for often. */
const MOST_KEPT = 300;
const MOST_COUNTED = 5_000;

const names = new Map<string, string>();
const counts = new Map<string, number>();
let generation = 0;

/**
 * The name under which a connection keeps the plan of a statement; undefined while it is rare. Planning a small
 * statement under row-level security takes several times as long as running it.
 */
export function preparedName(statement: string): string | undefined {
  const known = names.get(statement);
  if (known !== undefined || names.size >= MOST_KEPT) return known;
  const count = (counts.get(statement) ?? 0) + 1;
  if (count < OFTEN) {
    if (counts.size >= MOST_COUNTED) counts.clear();
    counts.set(statement, count);
    return undefined;
  }
  counts.delete(statement);
  // Made of the statement itself: modules that are loaded anew share the connections of those before them.
  const name = `pana${generation}-${hash("sha256", statement, "base64url").slice(0, 24)}`;
  names.set(statement, name);
  return name;
}

/** Plans outlive their tables when a newer program migrates beside us: names never used before get new plans. */
export function forgetPlansAfter(error: unknown): void {
  if (!(error instanceof Error) || (error as { code?: unknown }).code !== "0A000") return;
  generation++;
  names.clear();
}
