import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { KEEPERS } from "./access.ts";
import { findEntry, type Entry } from "./entries.server.ts";
import type { Marks } from "./rules/ranking.ts";
import type { StageKind } from "./rules/stages.ts";
import type { Held } from "./visit.server.ts";

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

export type NotAsked = "notFound" | "knowsNames";
export type Asked = { ok: true } | { ok: false; why: NotAsked };

/** Somebody within the organiser's reach who has an account joins the jury; at a school nobody who knows whose works they are. */
export async function askJuror(tx: WriteTx, held: Held, accountId: string, { email, nominations }: { email: string; nominations: readonly string[] }): Promise<Asked> {
  const { rows } = await sql<{ id: string; places: string[]; keeps: boolean | null }>`
    SELECT a.id, array_agg(DISTINCT g.place_path) FILTER (WHERE g.place_path IS NOT NULL) AS places, bool_or(g.place_id = ${held.host.id} AND g.role = ANY (${KEEPERS})) AS keeps
      FROM account a LEFT JOIN role_grant g ON g.account_id = a.id AND (g.ends_at IS NULL OR g.ends_at > ${now()})
     WHERE a.email = ${email} AND a.status = 'active' AND (pana_within(a.home_path) OR pana_within(g.place_path)) GROUP BY a.id`.execute(tx);
  const [found] = rows;
  if (!found) return { ok: false, why: "notFound" };
  if (held.stage.kind === "school" && found.keeps) return { ok: false, why: "knowsNames" };
  const told = { nominations: [...nominations], places: found.places ?? [], left_at: null };
  await tx
    .insertInto("contest_juror")
    .values({ place_id: held.host.id, campaign_id: held.campaign.id, stage: held.stage.kind, account_id: found.id, place_path: held.host.path, ...told, added_by: accountId, added_at: now() })
    .onConflict((conflict) => conflict.columns(["place_id", "campaign_id", "stage", "account_id"]).doUpdateSet(told))
    .execute();
  await recordStage(tx, held, "contest.jurorAsked", { juror: found.id });
  return { ok: true };
}

export function scoresAt(tx: ReadTx, { campaign, stage }: Pick<Held, "campaign" | "stage">) {
  return tx.selectFrom("contest_score").select(["entry_id", "juror_id", "marks", "note", "scored_at", "stepped_back_at"]).where("campaign_id", "=", campaign.id).where("stage", "=", stage.kind).execute();
}

export type Task = { id: string; code: string; title: string; nomination: string; ageGroup: string; stage: StageKind; scored: boolean };

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
  return rows.map(({ scored_at, stage, ...row }) => ({ ...row, stage: stage as StageKind, scored: scored_at !== null }));
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
