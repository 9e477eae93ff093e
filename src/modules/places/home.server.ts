import { sql } from "kysely";
import { drawChart } from "#platform/charts/draw.server.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { HomeProvider } from "#platform/home/card.ts";
import { link } from "#platform/i18n/link.ts";
import { m } from "#paraglide/messages.js";
import { SCHOOL_TYPES, type SchoolType } from "./schema.ts";
import { typeWord } from "./words.ts";

/** Schools of the reader's part of the country, by type. Where they lie is on the map of the overview. */
export const placesHome: readonly HomeProvider[] = [
  {
    action: "home.seeArea",
    async cards(tx) {
      const counted = await schoolsByType(tx);
      if (counted.size === 0) return [];
      const types = SCHOOL_TYPES.map((type) => ({ label: typeWord(type), value: counted.get(type) ?? 0, href: link(`/places/schools?type=${type}`) }));
      const chart = drawChart("home-types", { kind: "bar", title: m.places_home_types(), rowLabel: m.chart_kind(), valueLabel: m.places_schools(), rows: types.toSorted((a, b) => b.value - a.value) });
      return [{ kind: "chart", chart }];
    },
  },
];

export async function schoolsByType(tx: ReadTx): Promise<Map<SchoolType, number>> {
  const { rows } = await sql<{ type: SchoolType; schools: number }>`
    SELECT s.type, count(*) AS schools FROM place p JOIN school s ON s.place_id = p.id 
     WHERE p.valid_to IS NULL AND pana_within(p.path) GROUP BY 1`.execute(tx);
  return new Map(rows.map(({ type, schools }) => [type, schools]));
}
