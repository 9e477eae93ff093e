import { createHash } from "node:crypto";
import type { CompiledQuery } from "kysely";
import type { ReadTx } from "./door.server.ts";

/** A query that each connection plans once, under a name made of its text. */
export type PreparedQuery = CompiledQuery & { readonly statement: string };

const names = new Map<string, string>();

/** Asks what nearly every request asks: with row-level security planning takes longer than finding. Only for texts that do not vary. */
export async function askPrepared<T>(tx: ReadTx, query: CompiledQuery<T>): Promise<T[]> {
  const prepared: PreparedQuery = { ...query, statement: nameOf(query.sql) };
  return (await tx.executeQuery<T>(prepared)).rows;
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `pana_${createHash("sha256").update(text).digest("hex").slice(0, 24)}`;
  names.set(text, name);
  return name;
}
