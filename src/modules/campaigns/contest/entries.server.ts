import type { Selectable } from "kysely";
import type { ContestEntry } from "#db/types.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { isId, newId } from "#platform/ids.ts";
import { newCode } from "./code.server.ts";
import { schoolChoice, whyNotSent, type NotSent, type StageKind } from "./rules/stages.ts";
import type { EntryForm } from "./schema.ts";
import { openAuthor, sealAuthor, type Author } from "./sealed.server.ts";
import { nextStage, type ContestVisit } from "./visit.server.ts";

export type Entry = Omit<Selectable<ContestEntry>, "state" | "stage"> & { state: "draft" | "entered" | "ended"; stage: StageKind };
type At = { place_id: string; campaign_id: string; id: string; place_path: string };

/** Whatever the asker may see of it, as the policies of the table say. */
export async function findEntry(tx: ReadTx, campaignId: string, entryId: string | undefined): Promise<Entry | undefined> {
  if (!isId(entryId)) return undefined;
  return (await tx.selectFrom("contest_entry").selectAll().where("campaign_id", "=", campaignId).where("id", "=", entryId).executeTakeFirst()) as Entry | undefined;
}

export async function entriesOfSchool(tx: ReadTx, campaignId: string, placeId: string): Promise<Entry[]> {
  const rows = await tx.selectFrom("contest_entry").selectAll().where("place_id", "=", placeId).where("campaign_id", "=", campaignId).orderBy("entered_at").execute();
  return rows as Entry[];
}

/** Opened for the school alone: for everybody else there is no row to open. */
export async function authorsOf(tx: ReadTx, campaignId: string, placeId: string): Promise<ReadonlyMap<string, Author>> {
  const rows = await tx.selectFrom("contest_author").select(["entry_id", "sealed"]).where("place_id", "=", placeId).where("campaign_id", "=", campaignId).execute();
  return new Map(rows.map(({ entry_id, sealed }) => [entry_id, openAuthor(entry_id, sealed)]));
}

/** A new work, or the same with what was put right while it is still at the school. */
export async function saveEntry(tx: WriteTx, { campaign, place }: ContestVisit, accountId: string, form: EntryForm, entryId?: string): Promise<string> {
  const at = now();
  const id = entryId ?? newId();
  const key = { place_id: place.id, campaign_id: campaign.id };
  const told = {
    title: form.title, nomination: form.nomination, age_group: form.age_group, words: form.words, link: form.link,
    show_work: form.show_work === "on", show_name: form.show_name === "on", consent_until: form.consent_until, changed_at: at,
  };
  if (entryId === undefined) {
    await tx.insertInto("contest_entry").values({ ...key, id, place_path: place.path, code: newCode(6), ...told, entered_by: accountId, entered_at: at }).execute();
  } else {
    await tx.updateTable("contest_entry").set(told).where("place_id", "=", place.id).where("campaign_id", "=", campaign.id).where("id", "=", id).where("state", "=", "draft").execute();
  }
  const sealed = sealAuthor(id, { name: form.name, className: form.class_name, teacher: form.teacher, representative: form.representative, consentOn: form.consent_on, paperAt: form.paper_at });
  await tx
    .insertInto("contest_author")
    .values({ ...key, entry_id: id, place_path: place.path, sealed, entered_at: at })
    .onConflict((conflict) => conflict.columns(["place_id", "campaign_id", "entry_id"]).doUpdateSet({ sealed }))
    .execute();
  await recordEntry(tx, { ...key, id, place_path: place.path }, entryId === undefined ? "contest.entryWritten" : "contest.entryChanged");
  return id;
}

/** Why the school cannot send this work on, or undefined. */
export async function whyEntryNotSent(tx: ReadTx, visit: ContestVisit, entry: Entry, hasFile: boolean): Promise<NotSent | undefined> {
  const { campaign, contest, place, today } = visit;
  const first = await nextStage(tx, visit, place.path);
  const { sent } = await tx
    .selectFrom("contest_entry")
    .select((row) => row.fn.countAll<number>().as("sent"))
    .where("place_id", "=", place.id)
    .where("campaign_id", "=", campaign.id)
    .where("state", "=", "entered")
    .where("nomination", "=", entry.nomination)
    .where("age_group", "=", entry.age_group)
    .executeTakeFirstOrThrow();
  const kind = contest.nominations.find(({ code }) => code === entry.nomination)?.kind;
  const hasWork = hasFile || (kind === "text" && entry.words !== "") || (kind === "video" && entry.link !== "");
  return whyNotSent({ contest, today, open: campaign.state === "published" && first?.closed === false, hasWork, sentInGroup: sent });
}

/** To the first jury: without one of its own, this is the school's choice. */
export async function sendEntry(tx: WriteTx, visit: ContestVisit, entry: Entry): Promise<void> {
  const stage = (await nextStage(tx, visit, entry.place_path))!.kind;
  await tx.updateTable("contest_entry").set({ state: "entered", stage, changed_at: now() }).where("place_id", "=", entry.place_id).where("campaign_id", "=", entry.campaign_id).where("id", "=", entry.id).where("state", "=", "draft").execute();
  await recordEntry(tx, entry, "contest.entrySent", { chosen: schoolChoice(visit.contest) !== undefined });
}

export async function recordEntry(tx: WriteTx, entry: At, action: string, detail?: Record<string, string | number | boolean>): Promise<void> {
  await record(tx, { placeId: entry.place_id, placePath: entry.place_path, action, subjectKind: "contestEntry", subjectId: entry.id, ...(detail ? { detail } : {}) });
}
