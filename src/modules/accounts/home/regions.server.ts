import { sql } from "kysely";
import { tileScale, tileWords } from "#platform/charts/tiles.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { HomeProvider } from "#platform/home/card.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { m } from "#paraglide/messages.js";
import { inForce } from "../roles/queries.server.ts";

/** For those who see the whole country: how many people work in the system in each region. */
export const peopleByRegion: HomeProvider = {
  action: "home.seeArea",
  async cards(tx, scope) {
    if (!scope.reach.includes("/kz/")) return [];
    const regions = await countByRegion(tx);
    if (regions.length === 0) return [];
    const { legend, toneOf } = tileScale(regions.map(({ people }) => people));
    const tiles = regions.map(({ id, code, people, col, row, ...short }) => ({
      code,
      label: nameOf(short),
      ...tileWords(people),
      tone: toneOf(people),
      href: link(`/places/${id}`),
      col,
      row,
    }));
    return [{ kind: "map", title: m.people_home_accounts(), note: m.people_home_accounts_note(), valueLabel: m.chart_count(), tiles, legend }];
  },
};

type Region = { id: string; code: string; name_kk: string; name_ru: string; name_en: string; col: number; row: number; people: number };

async function countByRegion(tx: ReadTx): Promise<Region[]> {
  const { rows } = await sql<Region>`
    WITH held AS (
      SELECT split_part(g.place_path, '/', 3) AS code, count(DISTINCT g.account_id) AS people
        FROM role_grant g WHERE ${inForce()} AND pana_within(g.place_path) GROUP BY 1)
    SELECT r.id, r.code, t.short_kk AS name_kk, t.short_ru AS name_ru, t.short_en AS name_en,
           t.tile_column AS col, t.tile_row AS row, coalesce(h.people, 0) AS people
      FROM region t JOIN place r ON r.id = t.place_id AND r.valid_to IS NULL LEFT JOIN held h ON h.code = r.code
     ORDER BY r.code`.execute(tx);
  return rows;
}
