import { sql } from "kysely";
import type { z } from "zod";
import type { ReadTx } from "#platform/database/door.server.ts";
import { measuresOf } from "../plan/rules.ts";
import type { copyAnswer } from "./plan-shapes.ts";
import type { Planned } from "./queries.server.ts";

type Copy = z.input<typeof copyAnswer>;
type Wish = { placeId: string | undefined; after: string | null; limit: number };

/** Copies of the plan within reach in which something was entered, by the id of their place. */
export async function listCopies(tx: ReadTx, { campaign, plan }: Planned, { placeId, after, limit }: Wish): Promise<Copy[]> {
  const numbers = measuresOf(plan).map(({ number }) => number);
  const { rows } = await sql<Copy>`
    SELECT c.place_id AS "placeId", p.code AS "placeCode", jsonb_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en) AS "placeNames",
           jsonb_agg(jsonb_build_object('measureNumber', c.measure, 'measureState', c.state, 'doneOn', c.on_date, 'evidence', c.evidence, 'note', c.note,
             'changedAt', to_char(c.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY c.measure) AS entries
      FROM campaign_measure c JOIN place p ON p.id = c.place_id
     WHERE c.campaign_id = ${campaign.id} AND c.measure = ANY (${numbers}::int[]) AND pana_within(c.place_path)
       AND ${placeId ? sql`c.place_id = ${placeId}` : sql`true`} AND ${after ? sql`c.place_id > ${after}` : sql`true`}
     GROUP BY c.place_id, p.id ORDER BY c.place_id LIMIT ${limit + 1}`.execute(tx);
  return rows;
}
