import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import type { SchoolType, TeachingLanguage } from "../schema.ts";
import { holdsAll, searchWords } from "./search.server.ts";

export const SORTABLE = ["name", "code", "district", "pupils", "staff"] as const;
export type SortKey = (typeof SORTABLE)[number];

export type SchoolFilter = {
  /** Path of the place under which, and the network of which. */
  under?: string;
  networkId?: string;
  q?: string;
  type?: SchoolType;
  language?: TeachingLanguage;
  closed?: boolean;
};

export type ListedSchool = {
  id: string;
  code: string;
  name_kk: string;
  name_ru: string;
  name_en: string;
  district: string;
  type: SchoolType;
  languages: TeachingLanguage[];
  pupils: number | null;
  staff: number | null;
  valid_to: string | null;
};

type Page = { sort: { key: string; descending: boolean } | null; size: number; offset: number };

/** Schools within the reach of the transaction. */
export async function listSchools(tx: ReadTx, filter: SchoolFilter, page: Page): Promise<{ rows: ListedSchool[]; total: number }> {
  const where = await schoolConditions(tx, filter);
  const { rows: counted } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM place p JOIN school s ON s.place_id = p.id WHERE ${where}`.execute(tx);
  const { rows } = await sql<ListedSchool>`
    SELECT p.id, p.code, p.name_kk, p.name_ru, p.name_en, d.${sql.ref(`name_${currentLocale()}`)} AS district, s.type, s.languages,
           z.total AS pupils, z.staff, p.valid_to
      FROM place p JOIN school s ON s.place_id = p.id JOIN place d ON d.id = p.parent_id
      LEFT JOIN school_size z ON z.place_id = p.id
     WHERE ${where}
     ORDER BY ${order(page.sort)} LIMIT ${page.size} OFFSET ${page.offset}`.execute(tx);
  return { rows, total: counted[0]?.total ?? 0 };
}

export async function schoolConditions(tx: ReadTx, filter: SchoolFilter) {
  const today = sql`(now() AT TIME ZONE 'Asia/Almaty')::date`;
  const all = [sql`pana_within(p.path)`];
  all.push(filter.closed ? sql`p.valid_to <= ${today}` : sql`(p.valid_to IS NULL OR p.valid_to > ${today})`);
  if (filter.under) all.push(sql`p.path ^@ ${filter.under}`);
  if (filter.networkId) all.push(sql`s.network_id = ${filter.networkId}`);
  if (filter.type) all.push(sql`s.type = ${filter.type}`);
  if (filter.language) all.push(sql`${filter.language} = ANY (s.languages)`);
  const words = filter.q ? await searchWords(tx, filter.q) : [];
  if (words.length > 0) all.push(holdsAll(sql`p.search`, words));
  return sql.join(all, sql` AND `);
}

function order(sort: Page["sort"]) {
  const name = sql`p.${sql.ref(`name_${currentLocale()}`)} COLLATE ${sql.ref(`pana_names_${currentLocale()}`)}`;
  const columns: Record<SortKey, ReturnType<typeof sql>> = {
    name,
    code: sql`p.code COLLATE pana_names_kk`,
    district: sql`d.${sql.ref(`name_${currentLocale()}`)} COLLATE ${sql.ref(`pana_names_${currentLocale()}`)}`,
    pupils: sql`z.total`,
    staff: sql`z.staff`,
  };
  const column = columns[(sort?.key ?? "name") as SortKey] ?? name;
  return sql`${column} ${sort?.descending ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`}, ${name}, p.id`;
}
