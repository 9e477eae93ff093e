import { sql } from "kysely";
import type { Campaign } from "#modules/campaigns/campaign.server.ts";
import type { MeasureState } from "#modules/campaigns/schema.ts";
import type { Measure, Plan } from "#modules/campaigns/schema/plan.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Random } from "../../random.ts";

export type PlaceOfPlan = { id: string; path: string };

const EVIDENCE = ["Бұйрық № 84-Ө", "Письмо управления № 04-11/318", "Хаттама № 5", "Отчёт районных отделов", "Ақпараттық анықтама", "Фотоотчёт"];

/** How far every oblast and city came with the measures of the plan: nearly everything is done, what goes on constantly often still does. */
export async function fulfilPlan(tx: WriteTx, random: Random, campaign: Campaign, plan: Plan, places: readonly PlaceOfPlan[]): Promise<void> {
  const measures = plan.sections.flatMap((section) => section.measures);
  const rows = places.flatMap(({ id, path }) => measures.map((measure) => ({ place_id: id, place_path: path, measure: measure.number, ...progress(random, measure) })));
  await sql`
    INSERT INTO campaign_measure (place_id, campaign_id, measure, place_path, state, on_date, evidence, note, changed_at)
    SELECT place_id, ${campaign.id}, measure, place_path, state, on_date, evidence, '', coalesce(on_date, date '2017-04-24') + interval '12 hours'
      FROM jsonb_to_recordset(${JSON.stringify(rows.filter(({ state }) => state !== "notBegun"))}::jsonb)
        AS g (place_id uuid, place_path text, measure integer, state text, on_date date, evidence text)`.execute(tx);
}

function progress(random: Random, { period }: Measure): { state: MeasureState; on_date: string | null; evidence: string } {
  const shares = period.kind === "constantly" ? { done: 90, underWay: 10 } : { done: 985, underWay: 10, notBegun: 5 };
  const state = random.weighted<MeasureState>(shares);
  if (state !== "done") return { state, on_date: null, evidence: "" };
  const day = period.kind === "by" ? random.whole(26, 29) : random.whole(10, random.chance(0.04) ? 24 : 21);
  return { state, on_date: `2017-04-${day}`, evidence: random.chance(0.7) ? random.pick(EVIDENCE) : "" };
}
