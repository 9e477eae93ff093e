import { sql } from "kysely";
import type { z } from "zod";
import type { ReadTx } from "#platform/database/door.server.ts";
import { findCampaign, regulationOf, type Campaign } from "../campaign.server.ts";
import type { ReturnState } from "../schema.ts";
import type { Plan } from "../schema/plan.ts";
import type { Regulation } from "../schema/regulation.ts";
import type { ListedCampaign } from "./answers.ts";
import type { returnAnswer } from "./shapes.ts";

export async function listAnnounced(tx: ReadTx, { after, limit, state }: { after: string | null; limit: number; state: string | undefined }): Promise<ListedCampaign[]> {
  let query = tx
    .selectFrom("campaign")
    .select(["id", "slug", "kind", "state", "version", "reporting", "title_kk", "title_ru", "title_en", "held_from", "held_until", "due_at", "grace_hours"])
    .where("state", "<>", "draft");
  if (state) query = query.where("state", "=", state);
  if (after) query = query.where("id", ">", after);
  return (await query.orderBy("id").limit(limit + 1).execute()) as ListedCampaign[];
}

export type OpenCampaign = { campaign: Campaign; regulation: Regulation };

/** What programs work with: announced, whoever asks. */
export async function announcedCampaign(tx: ReadTx, campaignId: string): Promise<OpenCampaign | undefined> {
  const campaign = await findCampaign(tx, campaignId);
  if (!campaign || campaign.state === "draft") return undefined;
  return { campaign, regulation: await regulationOf(tx, campaign) };
}

export type Planned = OpenCampaign & { plan: Plan };

/** The same with its plan; undefined where it has none. */
export async function plannedCampaign(tx: ReadTx, campaignId: string): Promise<Planned | undefined> {
  const found = await announcedCampaign(tx, campaignId);
  return found?.regulation.plan ? { ...found, plan: found.regulation.plan } : undefined;
}

type Wish = { after: string | null; limit: number; returnState: ReturnState | undefined; placeId: string | undefined; changedSince: Date | undefined };
type ReturnRow = z.input<typeof returnAnswer>;

/** Returns within reach, by the id of their place. */
export async function listReturnsOf(tx: ReadTx, campaign: Pick<Campaign, "id" | "due_at">, { after, limit, returnState, placeId, changedSince }: Wish): Promise<ReturnRow[]> {
  const { rows } = await sql<Omit<ReturnRow, "dueAt" | "firstSentAt" | "sentAt"> & Record<"dueAt" | "firstSentAt" | "sentAt", Date | null>>`
    SELECT r.place_id AS "placeId", p.code AS "placeCode", jsonb_build_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en) AS "placeNames",
           r.state AS "returnState", r.revision, r.took_part AS "tookPart", r.reason, r.answers AS rows, r.ideas, r.channel, r.on_time AS "onTime",
           greatest(${campaign.due_at}::timestamptz, CASE WHEN ${campaign.due_at}::timestamptz IS NOT NULL THEN r.extended_to END) AS "dueAt",
           r.first_sent_at AS "firstSentAt", r.sent_at AS "sentAt", r.remark, r.correction_asked AS "correctionAsked",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('columnCode', l.column_code, 'url', l.url) ORDER BY l.column_code, l.position), '[]')
              FROM campaign_link l WHERE l.place_id = r.place_id AND l.campaign_id = r.campaign_id) AS links
      FROM campaign_return r JOIN place p ON p.id = r.place_id
     WHERE r.campaign_id = ${campaign.id} AND pana_within(r.place_path)
       AND ${after ? sql`r.place_id > ${after}` : sql`true`} AND ${returnState ? sql`r.state = ${returnState}` : sql`true`}
       AND ${placeId ? sql`r.place_id = ${placeId}` : sql`true`} AND ${changedSince ? sql`r.changed_at >= ${changedSince}` : sql`true`}
     ORDER BY r.place_id LIMIT ${limit + 1}`.execute(tx);
  return rows.map((row) => ({ ...row, dueAt: said(row.dueAt), firstSentAt: said(row.firstSentAt), sentAt: said(row.sentAt) }));
}

const said = (at: Date | null) => at?.toISOString() ?? null;

/** Codes of places, as other systems know them. */
export async function codesOf(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom("place").select(["id", "code"]).where("id", "=", sql<string>`ANY (${[...ids]}::uuid[])`).execute();
  return new Map(rows.map(({ id, code }) => [id, code]));
}
