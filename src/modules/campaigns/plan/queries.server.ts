import { sql } from "kysely";
import type { Place } from "#modules/places/public.server.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Campaign } from "../campaign.server.ts";
import type { MeasureState } from "../schema.ts";
import type { Plan } from "../schema/plan.ts";
import { measuresOf, overdue } from "./rules.ts";
import { unitsUnder } from "./units.server.ts";

export type CopyRow = { measure: number; state: MeasureState; onDate: string | null; evidence: string; note: string; changedAt: Date };

/** What a place entered, by the number of the measure. */
export async function copyOf(tx: ReadTx, campaignId: string, placeId: string): Promise<ReadonlyMap<number, CopyRow>> {
  const rows = await tx
    .selectFrom("campaign_measure")
    .select(["measure", "state", "on_date as onDate", "evidence", "note", "changed_at as changedAt"])
    .where("campaign_id", "=", campaignId)
    .where("place_id", "=", placeId)
    .execute();
  return new Map((rows as CopyRow[]).map((row) => [row.measure, row]));
}

/** Whether the place has a copy of its own to fulfil. */
export async function hasCopy(tx: ReadTx, campaign: Campaign, place: Place): Promise<boolean> {
  const { rows } = await sql`SELECT FROM (${unitsUnder(campaign, place)}) u WHERE u.place_id = ${place.id}`.execute(tx);
  return rows.length > 0;
}

export type UnitKind = "region" | "school";
export type MeasureProgress = { measure: number; kind: UnitKind; done: number; underWay: number };
export type Progress = { units: Readonly<Record<UnitKind, number>>; measures: readonly MeasureProgress[] };

/** What was entered for a measure that was taken out of the plan stays, and counts no more. */
const numbersOf = (plan: Plan) => measuresOf(plan).map(({ number }) => number);

/** How many places below this one have done each measure, out of how many. */
export async function progressUnder(tx: ReadTx, campaign: Campaign, plan: Plan, place: Place): Promise<Progress> {
  const below = sql`SELECT * FROM (${unitsUnder(campaign, place)}) u WHERE u.place_id <> ${place.id}`;
  const { rows: counts } = await sql<{ kind: UnitKind; n: number }>`SELECT kind, count(*)::int AS n FROM (${below}) u GROUP BY kind`.execute(tx);
  const { rows: measures } = await sql<MeasureProgress>`
    SELECT c.measure, u.kind, count(*) FILTER (WHERE c.state = 'done')::int AS done, count(*) FILTER (WHERE c.state = 'underWay')::int AS "underWay"
      FROM (${below}) u JOIN campaign_measure c ON c.place_id = u.place_id AND c.campaign_id = ${campaign.id} AND c.measure = ANY (${numbersOf(plan)}::int[])
     GROUP BY c.measure, u.kind`.execute(tx);
  const of = (kind: UnitKind) => counts.find((each) => each.kind === kind)?.n ?? 0;
  return { units: { region: of("region"), school: of("school") }, measures };
}

export type PlaceProgress = {
  id: string;
  kind: string;
  name_kk: string;
  name_ru: string;
  name_en: string;
  /** Of its own copy; null where it has none. */
  done: number | null;
  underWay: number | null;
  late: number | null;
  /** Schools in it: how many there are, how many have begun, and how many measures they have done together. */
  schools: number;
  begun: number;
  schoolsDone: number;
};

/** The places right below, each with its own copy and the schools in it; of one measure, or of all. */
export async function placesUnder(tx: ReadTx, campaign: Campaign, plan: Plan, place: Place, today: string, measure?: number): Promise<PlaceProgress[]> {
  const late = overdue(plan, today).filter((number) => measure === undefined || number === measure);
  const child = place.kind === "network" ? sql`EXISTS (SELECT FROM school n WHERE n.place_id = p.id AND n.network_id = ${place.id})` : sql`p.parent_id = ${place.id}`;
  const { rows } = await sql<PlaceProgress>`
    WITH unit AS MATERIALIZED (${unitsUnder(campaign, place)}), stood AS (
      SELECT u.place_id, u.place_path, u.kind, count(c.measure) FILTER (WHERE c.state <> 'notBegun')::int AS begun,
             count(*) FILTER (WHERE c.state = 'done')::int AS done, count(*) FILTER (WHERE c.state = 'underWay' AND c.measure <> ALL (${late}::int[]))::int AS under_way,
             ${late.length}::int - count(*) FILTER (WHERE c.state = 'done' AND c.measure = ANY (${late}::int[]))::int AS late
        FROM unit u LEFT JOIN campaign_measure c ON c.place_id = u.place_id AND c.campaign_id = ${campaign.id} AND c.measure = ANY (${measure === undefined ? numbersOf(plan) : [measure]}::int[])
       GROUP BY u.place_id, u.place_path, u.kind)
    SELECT p.id, p.kind, p.name_kk, p.name_ru, p.name_en,
           max(s.done) FILTER (WHERE s.place_id = p.id) AS done, max(s.under_way) FILTER (WHERE s.place_id = p.id) AS "underWay", max(s.late) FILTER (WHERE s.place_id = p.id) AS late,
           count(*) FILTER (WHERE s.kind = 'school' AND s.place_id <> p.id)::int AS schools,
           count(*) FILTER (WHERE s.kind = 'school' AND s.place_id <> p.id AND s.begun > 0)::int AS begun,
           coalesce(sum(s.done) FILTER (WHERE s.kind = 'school' AND s.place_id <> p.id), 0)::int AS "schoolsDone"
      FROM place p JOIN stood s ON s.place_path ^@ p.path
     WHERE ${child} AND p.id <> ${place.id} GROUP BY p.id ORDER BY p.path`.execute(tx);
  return rows;
}
