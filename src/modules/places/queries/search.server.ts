import { sql, type Expression, type RawBuilder } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import { nameOf } from "#platform/i18n/names.ts";
import type { PlaceKind } from "../schema.ts";
import { existsOn } from "./tree.server.ts";

export type FoundPlace = { id: string; kind: PlaceKind; name: string; detail: string };

export type SearchOptions = {
  kinds?: readonly PlaceKind[];
  /** Only what the transaction reaches; otherwise the whole public directory. */
  withinReach?: boolean;
  limit?: number;
};

/** More candidates than this are ranked by nobody: the reader types another letter. */
const CANDIDATES = 300;
const MISTYPED = 0.35;

/** Each word typed, as the alternatives of which one must be found. */
type Wanted = readonly (readonly string[])[];

/**
 * Places by any part of any of their names, by code, or by the district and region they lie in.
 * Numbers are taken whole first, then as beginnings; a word found nowhere stands for those most like it.
 */
export async function searchPlaces(tx: ReadTx, typed: string, options: SearchOptions = {}): Promise<FoundPlace[]> {
  const words = await searchWords(tx, typed);
  if (words.length === 0) return [];
  const exact = await rank(tx, words.map((word) => [part(word, "whole")]), options);
  if (exact.length > 0) return exact;
  if (words.some(isNumber)) {
    const begun = await rank(tx, words.map((word) => [part(word, "begun")]), options);
    if (begun.length > 0) return begun;
  }
  const meant = await likelyMeant(tx, words);
  return meant ? rank(tx, meant, options) : [];
}

export async function searchWords(tx: ReadTx, typed: string): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`SELECT trim(pana_fold(${typed.slice(0, 200)})) AS words`.execute(tx);
  return [...new Set((rows[0]?.words ?? "").split(" ").filter(Boolean))].slice(0, 8);
}

const isNumber = (word: string) => /^\d/.test(word);

/** What a word must match inside the folded, space-bounded words of a place. */
function part(word: string, number: "whole" | "begun"): string {
  if (isNumber(word)) return number === "whole" ? ` ${word} ` : ` ${word}`;
  return word.length < 3 ? ` ${word}` : word;
}

/** Rows of any table alias whose folded words hold every word typed. */
export function holdsAll(search: Expression<string>, words: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(words.map((word) => sql`${search} LIKE ${`%${part(word, "begun")}%`}`), sql` AND `)})`;
}

async function likelyMeant(tx: ReadTx, words: readonly string[]): Promise<Wanted | undefined> {
  const meant: string[][] = [];
  for (const word of words) {
    if (isNumber(word) || word.length < 4) {
      meant.push([part(word, "whole")]);
      continue;
    }
    const { rows } = await sql<{ word: string }>`
      SELECT word FROM place_word WHERE word LIKE ${`%${word}%`} OR similarity(word, ${word}) >= ${MISTYPED}
      ORDER BY similarity(word, ${word}) DESC LIMIT 5`.execute(tx);
    if (rows.length === 0) return undefined;
    meant.push(rows.map((row) => row.word));
  }
  return meant;
}

async function rank(tx: ReadTx, wanted: Wanted, options: SearchOptions): Promise<FoundPlace[]> {
  const candidates = (schools: boolean) => {
    let query = tx
      .selectFrom("place")
      .select(["id", "kind", "parent_id", "name_kk", "name_ru", "name_en", "search"])
      .where("kind", schools ? "=" : "<>", "school")
      .where("kind", "<>", "nation")
      .where(existsOn());
    for (const alternatives of wanted) {
      query = query.where((where) => where.or(alternatives.map((text) => where("search", "like", `%${text}%`))));
    }
    if (options.kinds) query = query.where("kind", "in", options.kinds);
    if (options.withinReach) query = query.where(sql<boolean>`pana_within(path)`);
    return tx.selectFrom(query.limit(CANDIDATES).as(schools ? "school" : "other")).selectAll();
  };
  const closeness = wanted.flatMap((alternatives) =>
    alternatives.map((text, index) => {
      const word = text.trim();
      return sql`CASE WHEN strpos(c.search, ${text}) = 0 THEN 0 ELSE ${1000 - 150 * index} - strpos(c.search, ${word}) +
        CASE WHEN strpos(c.search, ${` ${word} `}) > 0 THEN 500 ELSE 0 END END`;
    }),
  );
  const rows = await tx
    .selectFrom(candidates(false).unionAll(candidates(true)).as("c"))
    .leftJoin("place as p", "p.id", "c.parent_id")
    .leftJoin("place as g", (join) => join.onRef("g.id", "=", "p.parent_id").on("p.kind", "=", "district"))
    .select(["c.id", "c.kind", "c.name_kk", "c.name_ru", "c.name_en"])
    .select(["p.name_kk as p_kk", "p.name_ru as p_ru", "p.name_en as p_en"])
    .select(["g.name_kk as g_kk", "g.name_ru as g_ru", "g.name_en as g_en"])
    .orderBy(sql`${sql.join(closeness, sql` + `)} DESC`)
    .orderBy("c.name_kk")
    .limit(options.limit ?? 12)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as PlaceKind,
    name: nameOf(row),
    detail: [
      row.p_kk === null ? "" : nameOf({ name_kk: row.p_kk, name_ru: row.p_ru!, name_en: row.p_en! }),
      row.g_kk === null ? "" : nameOf({ name_kk: row.g_kk, name_ru: row.g_ru!, name_en: row.g_en! }),
    ]
      .filter(Boolean)
      .join(", "),
  }));
}
