import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { toldOf } from "../returns/told.ts";
import { findEntry, type Entry } from "./entries.server.ts";
import { assign } from "./rules/assignment.ts";
import type { Marks } from "./rules/ranking.ts";
import type { JudgedStage } from "./rules/stages.ts";
import type { Held } from "./visit.server.ts";
import { entriesAt } from "./stage-entries.server.ts";

export type JurorLine = { accountId: string; name: string; email: string; nominations: string[]; places: string[]; given: number; scored: number };

/** The jury of a stage with how much of its work is done. */
export async function juryOf(tx: ReadTx, { host, campaign, stage }: Held): Promise<JurorLine[]> {
  const { rows } = await sql<JurorLine>`
    SELECT j.account_id AS "accountId", trim(concat_ws(' ', a.family_name, a.given_name, a.patronymic)) AS name, a.email, j.nominations, j.places,
           count(s.entry_id) FILTER (WHERE s.stepped_back_at IS NULL)::int AS given, count(s.scored_at)::int AS scored
      FROM contest_juror j JOIN account a ON a.id = j.account_id
      LEFT JOIN (contest_score s JOIN contest_entry e ON e.place_id = s.place_id AND e.campaign_id = s.campaign_id AND e.id = s.entry_id AND e.state = 'entered')
             ON s.juror_id = j.account_id AND s.campaign_id = j.campaign_id AND s.stage = j.stage
     WHERE j.place_id = ${host.id} AND j.campaign_id = ${campaign.id} AND j.stage = ${stage.kind} AND j.left_at IS NULL
     GROUP BY 1, 2, 3, 4, 5 ORDER BY 2`.execute(tx);
  return rows;
}

export type Asked = { ok: true } | { ok: false; why: "notFound" };

/** Somebody within the organiser's reach who has an account joins the jury. */
export async function askJuror(tx: WriteTx, held: Held, accountId: string, { email, nominations }: { email: string; nominations: readonly string[] }): Promise<Asked> {
  const { rows } = await sql<{ id: string; places: string[] }>`
    SELECT a.id, array_agg(DISTINCT g.place_path) FILTER (WHERE g.place_path IS NOT NULL) AS places
      FROM account a LEFT JOIN role_grant g ON g.account_id = a.id AND (g.ends_at IS NULL OR g.ends_at > ${now()})
     WHERE a.email = ${email} AND a.status = 'active' AND (pana_within(a.home_path) OR pana_within(g.place_path)) GROUP BY a.id`.execute(tx);
  const [found] = rows;
  if (!found) return { ok: false, why: "notFound" };
  const told = { nominations: [...nominations], places: found.places ?? [], left_at: null };
  await tx
    .insertInto("contest_juror")
    .values({ place_id: held.host.id, campaign_id: held.campaign.id, stage: held.stage.kind, account_id: found.id, place_path: held.host.path, ...told, added_by: accountId, added_at: now() })
    .onConflict((conflict) => conflict.columns(["place_id", "campaign_id", "stage", "account_id"]).doUpdateSet(told))
    .execute();
  await recordStage(tx, held, "contest.jurorAsked", { juror: found.id });
  return { ok: true };
}

/** Leaves the jury; what they have not judged is free for others, what they have judged stays. */
export async function releaseJuror(tx: WriteTx, held: Held, jurorId: string): Promise<void> {
  const { host, campaign, stage } = held;
  await tx.updateTable("contest_juror").set({ left_at: now() }).where("place_id", "=", host.id).where("campaign_id", "=", campaign.id).where("stage", "=", stage.kind).where("account_id", "=", jurorId).execute();
  for (const entry of await entriesAt(tx, held)) {
    const freed = await tx
      .deleteFrom("contest_score")
      .where("place_id", "=", entry.place_id)
      .where("campaign_id", "=", campaign.id)
      .where("entry_id", "=", entry.id)
      .where("stage", "=", stage.kind)
      .where("juror_id", "=", jurorId)
      .where("scored_at", "is", null)
      .executeTakeFirst();
    if (freed.numDeletedRows > 0n) await keepJurors(tx, entry, entry.jurors.filter((id) => id !== jurorId));
  }
  await recordStage(tx, held, "contest.jurorReleased", { juror: jurorId });
}

/** Gives every entry of the stage the jurors it lacks; answers how many could not be given enough. */
export async function giveOut(tx: WriteTx, held: Held): Promise<{ given: number; short: number }> {
  const { campaign, contest, stage } = held;
  const entries = await entriesAt(tx, held);
  const jurors = (await juryOf(tx, held)).map(({ accountId, nominations, places }) => ({ id: accountId, nominations, places }));
  const scores = await scoresAt(tx, held);
  const of = (entryId: string, steppedBack: boolean) => scores.filter((score) => score.entry_id === entryId && (score.stepped_back_at !== null) === steppedBack).map(({ juror_id }) => juror_id);
  const toJudge = entries.map((entry) => ({ id: entry.id, schoolPath: entry.place_path, nomination: entry.nomination, has: of(entry.id, false), steppedBack: of(entry.id, true) }));
  const { added, short } = assign(toJudge, jurors, contest.jurorsPerEntry);
  for (const entry of entries) {
    const fresh = added.filter(({ entryId }) => entryId === entry.id).map(({ jurorId }) => jurorId);
    if (fresh.length === 0) continue;
    const rows = fresh.map((juror_id) => ({ place_id: entry.place_id, campaign_id: campaign.id, entry_id: entry.id, stage: stage.kind, juror_id, place_path: entry.place_path, assigned_at: now() }));
    await tx.insertInto("contest_score").values(rows).onConflict((conflict) => conflict.doNothing()).execute();
    await keepJurors(tx, entry, [...entry.jurors, ...fresh]);
  }
  await notify(tx, { to: added.map(({ jurorId }) => jurorId), kind: "campaignToJudge", href: `/work/campaigns/${campaign.id}/contest/jury`, values: toldOf(campaign, stage.until) });
  await recordStage(tx, held, "contest.workGivenOut", { given: added.length, short: short.length });
  return { given: added.length, short: short.length };
}

export function scoresAt(tx: ReadTx, { campaign, stage }: Pick<Held, "campaign" | "stage">) {
  return tx.selectFrom("contest_score").select(["entry_id", "juror_id", "marks", "note", "scored_at", "stepped_back_at"]).where("campaign_id", "=", campaign.id).where("stage", "=", stage.kind).execute();
}

/** The policies let those in who stand here. */
export async function keepJurors(tx: WriteTx, entry: Pick<Entry, "place_id" | "campaign_id" | "id">, jurors: readonly string[]): Promise<void> {
  const own = { jurors: [...jurors] };
  await tx.updateTable("contest_entry").set(own).where("place_id", "=", entry.place_id).where("campaign_id", "=", entry.campaign_id).where("id", "=", entry.id).execute();
  await tx.updateTable("contest_copy").set(own).where("place_id", "=", entry.place_id).where("campaign_id", "=", entry.campaign_id).where("entry_id", "=", entry.id).execute();
}

export type Task = { id: string; code: string; title: string; nomination: string; ageGroup: string; stage: JudgedStage; scored: boolean };

/** What lies before a juror: by code, without school and name. */
export async function tasksOf(tx: ReadTx, campaignId: string, accountId: string): Promise<Task[]> {
  const rows = await tx
    .selectFrom("contest_score as s")
    .innerJoin("contest_entry as e", (join) => join.onRef("e.place_id", "=", "s.place_id").onRef("e.campaign_id", "=", "s.campaign_id").onRef("e.id", "=", "s.entry_id").onRef("e.stage", "=", "s.stage"))
    .select(["e.id", "e.code", "e.title", "e.nomination", "e.age_group as ageGroup", "s.stage", "s.scored_at"])
    .where("s.campaign_id", "=", campaignId)
    .where("s.juror_id", "=", accountId)
    .where("s.stepped_back_at", "is", null)
    .where(sql<boolean>`${accountId} = ANY (e.jurors)`)
    .orderBy("e.code")
    .execute();
  return rows.map(({ scored_at, stage, ...row }) => ({ ...row, stage: stage as JudgedStage, scored: scored_at !== null }));
}

export type Sheet = { entry: Entry; marks: Marks | null; note: string };

/** The sheet of a juror for one entry; undefined where it was not given to them or is no longer judged. */
export async function findSheet(tx: ReadTx, campaignId: string, entryId: string | undefined, accountId: string): Promise<Sheet | undefined> {
  const entry = await findEntry(tx, campaignId, entryId);
  if (!entry?.jurors.includes(accountId)) return undefined;
  const row = await tx.selectFrom("contest_score").select(["marks", "note"]).where("place_id", "=", entry.place_id).where("campaign_id", "=", campaignId).where("entry_id", "=", entry.id).where("stage", "=", entry.stage).where("juror_id", "=", accountId).where("stepped_back_at", "is", null).executeTakeFirst();
  return row && { entry, marks: row.marks as Marks | null, note: row.note };
}

export async function giveMarks(tx: WriteTx, { entry }: Sheet, accountId: string, marks: Marks, note: string): Promise<void> {
  await ownScore(tx, entry, accountId).set({ marks: JSON.stringify(marks), note, scored_at: now() }).execute();
  await recordJudging(tx, entry, "contest.marksGiven");
}

/** A juror who knows whose work it is says so, and another is asked. */
export async function stepBack(tx: WriteTx, { entry }: Sheet, accountId: string): Promise<void> {
  await ownScore(tx, entry, accountId).set({ marks: null, scored_at: null, stepped_back_at: now() }).execute();
  await recordJudging(tx, entry, "contest.steppedBack");
}

function ownScore(tx: WriteTx, entry: Entry, accountId: string) {
  return tx.updateTable("contest_score").where("place_id", "=", entry.place_id).where("campaign_id", "=", entry.campaign_id).where("entry_id", "=", entry.id).where("stage", "=", entry.stage).where("juror_id", "=", accountId);
}

/** The line stands at the campaign's own place: at the school it would tell who judges what. */
async function recordJudging(tx: WriteTx, entry: Entry, action: string): Promise<void> {
  const campaign = await tx.selectFrom("campaign").select(["place_id", "place_path"]).where("id", "=", entry.campaign_id).executeTakeFirstOrThrow();
  await record(tx, { placeId: campaign.place_id, placePath: campaign.place_path, action, subjectKind: "contestEntry", subjectId: entry.id });
}

export async function recordStage(tx: WriteTx, { host, campaign, stage }: Held, action: string, detail: Record<string, string | number> = {}): Promise<void> {
  await record(tx, { placeId: host.id, placePath: host.path, action, subjectKind: "campaign", subjectId: campaign.id, detail: { stage: stage.kind, ...detail } });
}
