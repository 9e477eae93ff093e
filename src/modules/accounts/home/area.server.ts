import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { HomeCard, HomeProvider, MapTile } from "#platform/home/card.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { countPeople } from "../administration/people.server.ts";
import { inForce } from "../roles/queries.server.ts";
import { mayGive } from "../roles/rules.ts";

const SHOWN = 8;

/** Above the schools: how many are ready to work, which have no head, and where in the country they lie. */
export const areaPeople: HomeProvider = {
  action: "home.seeArea",
  async cards(tx, scope) {
    const [state, headless] = [await stateOfSchools(tx), await headlessSchools(tx)];
    if (state.schools === 0) return [];
    const sees = roleMay(scope.role, "people.browse");
    const cards: HomeCard[] = [];
    cards.push({
      kind: "numbers",
      numbers: [
        { label: m.people_home_schools(), value: formatNumber(state.schools) },
        { label: m.people_home_headless(), value: formatNumber(state.headless) },
        { label: m.people_home_no_psychologist(), value: formatNumber(state.withoutPsychologist) },
        { label: m.people_home_people(), value: formatNumber(await countPeople(tx, scope.reach)), href: sees ? link("/people") : undefined },
      ],
    });
    const tiles = scope.reach.includes("/kz/") ? await regionTiles(tx) : [];
    if (tiles.length > 0) cards.push({ kind: "map", title: m.people_home_map(), note: m.people_home_map_note(), valueLabel: m.people_home_map_value(), tiles, legend: LEGEND() });
    if (headless.length > 0) {
      cards.push({
        kind: "list",
        title: m.people_home_headless_title(),
        note: m.people_home_headless_note(),
        lines: headless.map((school) => ({
          label: nameOf(school),
          detail: m.people_home_no_head(),
          tone: "due",
          href: mayGive(scope, "schoolHead", { id: school.id, kind: "school" }) ? link(`/people/invite?place=${school.id}`) : undefined,
        })),
      });
    }
    return cards;
  },
};

const schoolsInReach = sql`FROM place p WHERE p.kind = 'school' AND p.valid_to IS NULL AND pana_within(p.path)`;

const holds = (condition: ReturnType<typeof sql>) => sql`EXISTS (SELECT FROM role_grant g WHERE g.place_id = p.id AND ${condition} AND ${inForce()})`;
const hasHead = () => holds(sql`g.role = 'schoolHead'`);

async function stateOfSchools(tx: ReadTx): Promise<{ schools: number; headless: number; withoutPsychologist: number }> {
  const { rows } = await sql<{ schools: number; headless: number; withoutPsychologist: number }>`
    SELECT count(*) AS schools, count(*) FILTER (WHERE NOT ${hasHead()}) AS headless,
           count(*) FILTER (WHERE NOT ${holds(sql`g.safety_function = 'psychologist'`)}) AS "withoutPsychologist"
    ${schoolsInReach}`.execute(tx);
  return rows[0] ?? { schools: 0, headless: 0, withoutPsychologist: 0 };
}

async function headlessSchools(tx: ReadTx) {
  const { rows } = await sql<{ id: string; name_kk: string; name_ru: string; name_en: string }>`
    SELECT p.id, p.name_kk, p.name_ru, p.name_en ${schoolsInReach} AND NOT ${hasHead()} ORDER BY p.name_kk LIMIT ${SHOWN}`.execute(tx);
  return rows;
}

type Region = { id: string; code: string; short_kk: string; short_ru: string; short_en: string; col: number; row: number; schools: number; headed: number };

/** Of how many schools of each region the head is in the system. */
async function regionTiles(tx: ReadTx): Promise<MapTile[]> {
  const { rows } = await sql<Region>`
    WITH headed AS (
      SELECT split_part(p.path, '/', 3) AS code, count(*) AS schools, count(*) FILTER (WHERE ${hasHead()}) AS headed ${schoolsInReach} GROUP BY 1)
    SELECT r.id, r.code, t.short_kk, t.short_ru, t.short_en, t.tile_column AS col, t.tile_row AS row, coalesce(h.schools, 0) AS schools, coalesce(h.headed, 0) AS headed
      FROM region t JOIN place r ON r.id = t.place_id AND r.valid_to IS NULL LEFT JOIN headed h ON h.code = r.code`.execute(tx);
  return rows.map((region) => ({
    code: region.code,
    label: nameOf({ name_kk: region.short_kk, name_ru: region.short_ru, name_en: region.short_en }),
    value: region.schools === 0 ? "–" : m.people_home_of({ part: formatNumber(region.headed), whole: formatNumber(region.schools) }),
    tone: region.schools === 0 ? "none" : toneOf(region.headed / region.schools),
    href: link(`/places/${region.id}`),
    col: region.col,
    row: region.row,
  }));
}

/** Fifths of the way to every school. */
function toneOf(share: number): 1 | 2 | 3 | 4 | 5 {
  return Math.min(5, 1 + Math.floor(share * 5)) as 1 | 2 | 3 | 4 | 5;
}

const LEGEND = () =>
  [
    { tone: 1, label: m.people_home_legend_few() },
    { tone: 5, label: m.people_home_legend_all() },
    { tone: "none", label: m.people_home_legend_none() },
  ] as const;
