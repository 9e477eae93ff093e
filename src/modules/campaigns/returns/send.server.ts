import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import type { Campaign } from "../campaign.server.ts";
import { isOnTime } from "../rules/deadlines.ts";
import { recognise } from "../rules/links.ts";
import { numbersOf } from "../rules/numbers.ts";
import { returnAfter, type StepRefusal } from "../rules/return-states.ts";
import type { Channel } from "../schema.ts";
import type { ReturnForm, Row } from "../schema/return-form.ts";
import { aroundReturn, holdReturn, noteStep, type Unit } from "./standing.server.ts";

export type ToSend = {
  tookPart: boolean;
  /** Why not, when the place took no part. */
  reason: string;
  rows: readonly Row[];
  /** Addresses by the code of their column, in the order in which they were given. */
  links: Readonly<Record<string, readonly string[]>>;
  ideas: readonly string[];
  explanations: Readonly<Record<string, string>>;
  channel: Channel;
  /** On behalf of a place: when it was handed in. */
  handedInAt?: Date;
};

export type Sending = { ok: true; revision: number } | { ok: false; refusal: StepRefusal | "notExpected" };

/** Sends the return of a place, checked beforehand against the form: a new revision, the links anew, and nothing of the older lost. */
export async function sendReturn(tx: WriteTx, campaign: Campaign, form: ReturnForm, unit: Unit, sent: ToSend): Promise<Sending> {
  const held = await holdReturn(tx, unit);
  if (!held) return { ok: false, refusal: "notExpected" };
  const after = returnAfter(held.state, "send", await aroundReturn(tx, campaign, held.place_path));
  if ("refusal" in after) return { ok: false, refusal: after.refusal };
  const at = now();
  const revision = held.revision + 1;
  const firstSentAt = held.first_sent_at ?? sent.handedInAt ?? at;
  const onTime = held.on_time ?? (campaign.due_at === null || isOnTime(firstSentAt, { dueAt: campaign.due_at, graceHours: campaign.grace_hours, extendedTo: held.extended_to }));
  const links = sent.tookPart ? Object.entries(sent.links).flatMap(([column, urls]) => linksOf(column, urls)) : [];
  const numbers = numbersOf(form, sent.rows, sent.tookPart);
  const answers = JSON.stringify(sent.tookPart ? sent.rows : []);
  const explanations = JSON.stringify(sent.explanations);

  await sql`
    UPDATE campaign_return SET state = ${after.to}, revision = ${revision}, took_part = ${sent.tookPart}, reason = ${sent.reason}, answers = ${answers}::jsonb,
           numbers = ${numbers}::bigint[], links = ${links.length}, ideas = ${[...sent.ideas]}::text[], explanations = ${explanations}::jsonb, draft = NULL,
           draft_saved_at = NULL, draft_saved_by = NULL, channel = ${sent.channel}, opened_at = coalesce(opened_at, ${at}), first_sent_at = ${firstSentAt},
           sent_at = ${at}, sent_by = pana_actor(), on_time = ${onTime}, checked_at = NULL, checked_by = NULL, remark = '', correction_asked = '',
           warnings = '{}', changed_at = ${at}
     WHERE place_id = ${unit.placeId} AND campaign_id = ${unit.campaignId}`.execute(tx);
  await sql`
    INSERT INTO campaign_return_revision
      (place_id, campaign_id, revision, place_path, version, took_part, reason, answers, links, numbers, ideas, explanations, channel, sent_by, sent_at)
    VALUES (${unit.placeId}, ${unit.campaignId}, ${revision}, ${held.place_path}, ${campaign.version}, ${sent.tookPart}, ${sent.reason}, ${answers}::jsonb,
            ${sent.tookPart ? Object.values(sent.links).flat() : []}::text[], ${numbers}::bigint[], ${[...sent.ideas]}::text[], ${explanations}::jsonb, ${sent.channel}, pana_actor(), ${at})`.execute(tx);
  await replaceLinks(tx, unit, held.place_path, links);
  await noteStep(tx, { ...unit, placePath: held.place_path, subject: "return", step: "send", from: held.state, to: after.to, detail: { revision, channel: sent.channel } });
  await record(tx, {
    placeId: unit.placeId, placePath: held.place_path, action: "campaign.returnSent", subjectKind: "campaign", subjectId: unit.campaignId,
    detail: { revision, channel: sent.channel, tookPart: sent.tookPart },
  });
  return { ok: true, revision };
}

type Link = { column: string; position: number; url: string; key: string; platform: string };

/** The same publication twice in one column is one link. */
function linksOf(column: string, urls: readonly string[]): Link[] {
  const known = new Map<string, Link>();
  for (const text of urls) {
    const link = recognise(text);
    if (link.kind === "link" && !known.has(link.key)) known.set(link.key, { column, position: known.size, url: link.url, key: link.key, platform: link.platform });
  }
  return [...known.values()];
}

/** Links that were there already keep what was found out about them. */
async function replaceLinks(tx: WriteTx, { placeId, campaignId }: Unit, placePath: string, links: readonly Link[]): Promise<void> {
  const given = JSON.stringify(links.map((link) => ({ ...link, id: newId() })));
  await sql`
    DELETE FROM campaign_link l WHERE l.place_id = ${placeId} AND l.campaign_id = ${campaignId}
       AND NOT EXISTS (SELECT FROM jsonb_to_recordset(${given}::jsonb) AS g ("column" text, key text) WHERE g.column = l.column_code AND g.key = l.key)`.execute(tx);
  if (links.length === 0) return;
  await sql`
    INSERT INTO campaign_link (place_id, campaign_id, id, place_path, column_code, position, url, key, platform)
    SELECT ${placeId}, ${campaignId}, g.id, ${placePath}, g.column, g.position, g.url, g.key, g.platform
      FROM jsonb_to_recordset(${given}::jsonb) AS g (id uuid, "column" text, position integer, url text, key text, platform text)
    ON CONFLICT (place_id, campaign_id, column_code, key) DO UPDATE SET position = excluded.position, url = excluded.url`.execute(tx);
}
