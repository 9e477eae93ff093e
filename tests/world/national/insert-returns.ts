import { sql } from "kysely";
import type { Campaign } from "#modules/campaigns/campaign.server.ts";
import { recognise } from "#modules/campaigns/rules/links.ts";
import { isOnTime } from "#modules/campaigns/rules/deadlines.ts";
import { additiveColumns, type ReturnForm } from "#modules/campaigns/schema/return-form.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { forgetPlans } from "../forget-plans.ts";
import type { Random } from "../random.ts";
import type { Answer } from "../returns/answers.ts";

/** Thousands of returns with their history in a few statements, as if each had been sent through the form. */
export async function insertReturns(tx: WriteTx, random: Random, campaign: Campaign, form: ReturnForm, answers: readonly Answer[]): Promise<{ links: number }> {
  const columns = columnsOf(form);
  const links = answers.map((answer) => linksOf(random, columns.links, answer));
  const rows = answers.map((answer, index) => ({
    place_id: answer.place.id, place_path: answer.place.path, state: answer.state, revision: answer.revision, took_part: answer.tookPart, reason: answer.reason,
    answers: answer.tookPart ? [{ [columns.participants]: answer.participants }] : [],
    numbers: answer.tookPart === null ? [] : additiveColumns(form).map(({ code }) => (code === columns.participants ? answer.participants : null)),
    links: links[index]!.length, urls: links[index]!.map(({ url }) => url), ideas: answer.ideas,
    explanations: answer.explanation ? { [columns.participants]: answer.explanation } : {}, channel: answer.channel,
    opened_at: answer.state === "awaited" ? null : (answer.firstSentAt ?? campaign.published_at), first_sent_at: answer.firstSentAt, sent_at: answer.sentAt,
    on_time: answer.firstSentAt && onTime(campaign, answer.firstSentAt), checked_at: answer.checkedAt, remark: answer.remark,
    draft: answer.state === "draft" ? { rows: [{}], links: {} } : null,
    changed_at: answer.checkedAt ?? answer.sentAt ?? campaign.published_at,
  }));
  await updateReturns(tx, campaign, JSON.stringify(rows));
  await forgetPlans(tx);
  await insertHistory(tx, random, campaign, rows);
  const all = links.flat();
  await insertLinks(tx, campaign, JSON.stringify(all));
  return { links: all.length };
}

function columnsOf(form: ReturnForm): { participants: string; links: string } {
  const participants = form.columns.find((column) => column.kind === "number" && column.participants);
  const links = form.columns.find((column) => column.kind === "links");
  if (!participants || !links) throw new Error("The form asks for no participants or no links.");
  return { participants: participants.code, links: links.code };
}

function onTime({ due_at, grace_hours }: Campaign, firstSentAt: Date): boolean {
  return due_at === null || isOnTime(firstSentAt, { dueAt: due_at, graceHours: grace_hours, extendedTo: null });
}

type LinkRow = { id: string; place_id: string; place_path: string; column: string; position: number; url: string; key: string; platform: string; looked_at: Date; answer: string; hashtags: boolean | null; wall: string };

/** With what was found when they were looked at; a few let onto the wall. */
function linksOf(random: Random, column: string, { place, links, sentAt, state }: Answer): LinkRow[] {
  const known = new Map<string, LinkRow>();
  for (const text of links) {
    const link = recognise(text);
    if (link.kind === "fault" || known.has(link.key)) continue;
    const answer = random.weighted({ there: 905, moved: 25, gone: 35, silent: 25, refused: 10 });
    known.set(link.key, {
      id: random.id(), place_id: place.id, place_path: place.path, column, position: known.size, url: link.url, key: link.key, platform: link.platform,
      looked_at: new Date(sentAt!.getTime() + 3_600_000), answer, hashtags: answer === "there" ? random.weighted({ yes: 80, no: 8, unknown: 12 }) === "yes" || null : null,
      wall: state === "accepted" && answer === "there" && random.chance(0.03) ? "shown" : random.chance(0.004) ? "hidden" : "waiting",
    });
  }
  return [...known.values()];
}

/** Found by their key, whatever the database knows of a table that was filled a moment ago. */
async function updateReturns(tx: WriteTx, { id }: Campaign, rows: string): Promise<void> {
  await sql`
    INSERT INTO campaign_return AS r (place_id, campaign_id, place_path, state, revision, took_part, reason, answers, numbers, links, ideas, explanations, channel, opened_at,
           first_sent_at, sent_at, on_time, checked_at, remark, draft, draft_saved_at, changed_at)
    SELECT place_id, ${id}, place_path, state, revision, took_part, reason, answers, numbers, links, ideas, explanations, channel, opened_at, first_sent_at, sent_at, on_time,
           checked_at, remark, draft, CASE WHEN draft IS NOT NULL THEN changed_at END, changed_at
      FROM jsonb_to_recordset(${rows}::jsonb) AS g (place_id uuid, place_path text, state text, revision integer, took_part boolean, reason text, answers jsonb, numbers bigint[],
           links integer, ideas text[], explanations jsonb, channel text, opened_at timestamptz, first_sent_at timestamptz, sent_at timestamptz, on_time boolean,
           checked_at timestamptz, remark text, draft jsonb, changed_at timestamptz)
    ON CONFLICT (place_id, campaign_id) DO UPDATE
       SET state = excluded.state, revision = excluded.revision, took_part = excluded.took_part, reason = excluded.reason, answers = excluded.answers,
           numbers = excluded.numbers, links = excluded.links, ideas = excluded.ideas, explanations = excluded.explanations, channel = excluded.channel,
           opened_at = excluded.opened_at, first_sent_at = excluded.first_sent_at, sent_at = excluded.sent_at, on_time = excluded.on_time,
           checked_at = excluded.checked_at, remark = excluded.remark, draft = excluded.draft, draft_saved_at = excluded.draft_saved_at, changed_at = excluded.changed_at`.execute(tx);
}

type Sent = { place_id: string; place_path: string; state: string; revision: number; first_sent_at: Date | null; sent_at: Date | null; checked_at: Date | null; remark: string; reason: string; changed_at: Date | null };

/** Each sending as a revision, and each step that was taken. */
async function insertHistory(tx: WriteTx, random: Random, campaign: Campaign, rows: readonly Sent[]): Promise<void> {
  const revisions = rows.flatMap((row) => Array.from({ length: row.revision }, (_, index) => ({ ...row, revision: index + 1, sent_at: index === 0 ? row.first_sent_at : row.sent_at })));
  await sql`
    INSERT INTO campaign_return_revision (place_id, campaign_id, revision, place_path, version, took_part, reason, answers, links, numbers, ideas, explanations, channel, sent_at)
    SELECT place_id, ${campaign.id}, revision, place_path, ${campaign.version}, took_part, reason, answers, urls, numbers, ideas, explanations, channel, sent_at
      FROM jsonb_to_recordset(${JSON.stringify(revisions)}::jsonb) AS g (place_id uuid, revision integer, place_path text, took_part boolean, reason text, answers jsonb,
           urls text[], numbers bigint[], ideas text[], explanations jsonb, channel text, sent_at timestamptz)`.execute(tx);
  const steps = rows.flatMap((row) => stepsOf(row).map((step) => ({ ...step, id: random.id(), place_id: row.place_id, place_path: row.place_path })));
  await sql`
    INSERT INTO campaign_step (place_id, campaign_id, id, place_path, subject, step, from_state, to_state, words, detail, at)
    SELECT place_id, ${campaign.id}, id, place_path, 'return', step, from_state, to_state, words, detail, at
      FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) AS g (place_id uuid, id uuid, place_path text, step text, from_state text, to_state text, words text,
           detail jsonb, at timestamptz)`.execute(tx);
}

type Step = { step: string; from_state: string; to_state: string; words: string; detail: object; at: Date | null };

function stepsOf(row: Sent): Step[] {
  const step = (name: string, from: string, to: string, at: Date | null, words = "", detail = {}): Step => ({ step: name, from_state: from, to_state: to, words, detail, at });
  if (row.state === "excused") return [step("excuse", "awaited", "excused", row.changed_at, row.reason)];
  if (row.state === "silent") return [step("markSilent", "awaited", "silent", row.changed_at)];
  if (row.revision === 0) return [];
  const steps = [step("send", "opened", "sent", row.first_sent_at, "", { revision: 1 })];
  if (row.revision === 2) steps.push(step("recall", "sent", "returned", row.sent_at), step("send", "returned", "sent", row.sent_at, "", { revision: 2 }));
  if (row.state === "accepted") steps.push(step("accept", "sent", "accepted", row.checked_at));
  if (row.state === "returned") steps.push(step("giveBack", "sent", "returned", row.checked_at, row.remark));
  return steps;
}

async function insertLinks(tx: WriteTx, { id }: Campaign, rows: string): Promise<void> {
  await sql`
    INSERT INTO campaign_link (place_id, campaign_id, id, place_path, column_code, position, url, key, platform, looked_at, answer, hashtags, wall, wall_at)
    SELECT place_id, ${id}, g.id, place_path, g.column, position, url, key, platform, looked_at, answer, hashtags, wall, CASE WHEN wall <> 'waiting' THEN looked_at END
      FROM jsonb_to_recordset(${rows}::jsonb) AS g (id uuid, place_id uuid, place_path text, "column" text, position integer, url text, key text, platform text,
           looked_at timestamptz, answer text, hashtags boolean, wall text)`.execute(tx);
}
