import { sql } from "kysely";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Trilingual } from "#platform/i18n/names.ts";

export type Place = { id: string; kind: string; path: string; parentId: string | null; code: string; name: Trilingual };

export async function insertPlaces(tx: WriteTx, rows: readonly Place[]): Promise<void> {
  const column = (pick: (row: Place) => string | null) => rows.map(pick);
  await sql`
    INSERT INTO place (id, kind, parent_id, path, code, name_kk, name_ru, name_en, valid_from)
    SELECT *, date '2022-06-08' FROM unnest(
      ${column((row) => row.id)}::uuid[], ${column((row) => row.kind)}::text[], ${column((row) => row.parentId)}::uuid[],
      ${column((row) => row.path)}::text[], ${column((row) => row.code)}::text[], ${column((row) => row.name.kk)}::text[],
      ${column((row) => row.name.ru)}::text[], ${column((row) => row.name.en)}::text[])
  `.execute(tx);
}

/** The next labels for paths, in order. */
export async function nextLabels(tx: WriteTx, count: number): Promise<string[]> {
  const { rows } = await sql<{ label: string }>`
    SELECT nextval('place_label_seq')::text AS label FROM generate_series(1, ${count})`.execute(tx);
  return rows.map((row) => row.label);
}
