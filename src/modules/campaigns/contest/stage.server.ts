import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { enqueue } from "#platform/jobs/enqueue.server.ts";
import { showNamesJob } from "./consent.server.ts";
import { keepJurors, recordStage, scoresAt } from "./jury.server.ts";
import { alphaOf, spreadOf } from "./rules/agreement.ts";
import { openTies, rank, totalOf, type Decider, type Marks, type Ranked } from "./rules/ranking.ts";
import { stageAfter, whyNotClosed, type NotClosed } from "./rules/stages.ts";
import { entriesAt, type StageEntry } from "./stage-entries.server.ts";
import type { Held } from "./visit.server.ts";

export type BoardEntry = StageEntry & { ranked: Ranked; given: number; scored: number; totals: number[]; spread: number | null };
export type Group = { nomination: string; ageGroup: string; entries: BoardEntry[]; ties: string[][] };
export type Board = { groups: Group[]; alpha: number | null; waiting: number; blocked: NotClosed | undefined; closed: { closedAt: Date; publishedAt: Date | null } | undefined };

/** The works of a stage with their marks, in the order in which they stand now. */
export async function boardOf(tx: ReadTx, held: Held): Promise<Board> {
  const { contest, stage } = held;
  const entries = await entriesAt(tx, held);
  const scores = (await scoresAt(tx, held)).filter(({ stepped_back_at }) => stepped_back_at === null);
  const decisions = await decisionsOf(tx, held);
  const sheets = (entryId: string) => scores.filter((score) => score.entry_id === entryId && score.marks !== null).map(({ marks }) => marks as Marks);
  const keys = [...new Set(entries.map(({ nomination, age_group }) => `${nomination} ${age_group}`))];
  const groups = keys.map((key): Group => {
    const own = entries.filter(({ nomination, age_group }) => `${nomination} ${age_group}` === key);
    const ranked = rank(contest.criteria, own.map(({ id }) => ({ id, sheets: sheets(id) })), decisions);
    const lines = ranked.map((place): BoardEntry => {
      const entry = own.find(({ id }) => id === place.id)!;
      const totals = sheets(place.id).map((marks) => totalOf(contest.criteria, marks));
      return { ...entry, ranked: place, given: scores.filter(({ entry_id }) => entry_id === place.id).length, scored: totals.length, totals, spread: spreadOf(totals) };
    });
    const [nomination = "", ageGroup = ""] = key.split(" ");
    return { nomination, ageGroup, entries: lines, ties: openTies(ranked, stage.passOn) };
  });
  const all = groups.flatMap((group) => group.entries);
  const waiting = all.reduce((sum, { given, scored }) => sum + given - scored, 0);
  const closed = await closedOf(tx, held);
  const withoutScore = all.filter(({ scored }) => scored === 0).length;
  const blocked = whyNotClosed({ entries: all.length, withoutScore, waiting, ties: groups.reduce((sum, { ties }) => sum + ties.length, 0), closed: closed !== undefined });
  return { groups, alpha: alphaOf(all.map(({ totals }) => totals)), waiting, blocked, closed };
}

async function closedOf(tx: ReadTx, { host, campaign, stage }: Held) {
  const row = await tx.selectFrom("contest_stage").select(["closed_at as closedAt", "published_at as publishedAt"]).where("place_id", "=", host.id).where("campaign_id", "=", campaign.id).where("stage", "=", stage.kind).executeTakeFirst();
  return row;
}

async function decisionsOf(tx: ReadTx, { host, campaign, stage }: Held): Promise<string[][]> {
  const rows = await tx.selectFrom("contest_decision").select("entries").where("place_id", "=", host.id).where("campaign_id", "=", campaign.id).where("stage", "=", stage.kind).orderBy("id").execute();
  return rows.map(({ entries }) => entries);
}

/** The chair's order of a tie, with its reason. */
export async function decideTie(tx: WriteTx, held: Held, accountId: string, { entries, reason }: { entries: readonly string[]; reason: string }): Promise<void> {
  const { host, campaign, stage } = held;
  await tx.insertInto("contest_decision").values({ place_id: host.id, campaign_id: campaign.id, stage: stage.kind, id: newId(), place_path: host.path, entries: [...entries], reason, decided_by: accountId, decided_at: now() }).execute();
  await recordStage(tx, held, "contest.tieDecided", { entries: entries.length });
}

/** Writes down the places, sends on those who pass, and lets no juror in any more. */
export async function closeStage(tx: WriteTx, held: Held, accountId: string): Promise<NotClosed | undefined> {
  const { host, campaign, contest, stage } = held;
  await tx.selectFrom("contest_entry").select("id").where("campaign_id", "=", campaign.id).where("stage", "=", stage.kind).forUpdate().execute();
  const { groups, blocked } = await boardOf(tx, held);
  if (blocked) return blocked;
  const next = stageAfter(contest, stage.kind);
  for (const entry of groups.flatMap((group) => group.entries)) {
    const { score, rank: place, decidedBy } = entry.ranked;
    const passed = place <= stage.passOn;
    const key = { place_id: entry.place_id, campaign_id: campaign.id, entry_id: entry.id };
    await tx.insertInto("contest_placing").values({ ...key, stage: stage.kind, place_path: entry.place_path, host_id: host.id, nomination: entry.nomination, age_group: entry.age_group, score, rank: place, passed, decided_by: codeOf(decidedBy) }).execute();
    if (passed && next) await tx.updateTable("contest_entry").set({ stage: next, changed_at: now() }).where("place_id", "=", entry.place_id).where("campaign_id", "=", campaign.id).where("id", "=", entry.id).execute();
    await keepJurors(tx, entry, []);
  }
  await tx.insertInto("contest_stage").values({ place_id: host.id, campaign_id: campaign.id, stage: stage.kind, place_path: host.path, closed_by: accountId, closed_at: now() }).execute();
  await recordStage(tx, held, "contest.stageClosed");
  return undefined;
}

const codeOf = (decider: Decider): string | null => (decider === null ? null : decider.rule === "criterion" ? `criterion:${decider.code}` : decider.rule);

/** Lets everybody see the places; works and names only where the consent lets them. */
export async function publishStage(tx: WriteTx, held: Held, accountId: string): Promise<boolean> {
  const { host, campaign, stage } = held;
  const published = await tx
    .updateTable("contest_stage")
    .set({ published_at: now(), published_by: accountId })
    .where("place_id", "=", host.id)
    .where("campaign_id", "=", campaign.id)
    .where("stage", "=", stage.kind)
    .where("published_at", "is", null)
    .executeTakeFirst();
  if (published.numUpdatedRows === 0n) return false;
  const places = await tx.updateTable("contest_placing").set({ published: true }).where("campaign_id", "=", campaign.id).where("host_id", "=", host.id).where("stage", "=", stage.kind).returning(["place_id", "entry_id", "passed"]).execute();
  for (const { place_id, entry_id } of places.filter(({ passed }) => passed)) {
    const shown = await tx.updateTable("contest_entry").set({ shown: true }).where("place_id", "=", place_id).where("campaign_id", "=", campaign.id).where("id", "=", entry_id).where("show_work", "=", true).where("state", "=", "entered").executeTakeFirst();
    if (shown.numUpdatedRows > 0n) await tx.updateTable("contest_copy").set({ shown: true }).where("place_id", "=", place_id).where("campaign_id", "=", campaign.id).where("entry_id", "=", entry_id).execute();
  }
  await enqueue(tx, showNamesJob, { campaignId: campaign.id, hostId: host.id });
  await recordStage(tx, held, "contest.resultsPublished", { places: places.length });
  return true;
}
