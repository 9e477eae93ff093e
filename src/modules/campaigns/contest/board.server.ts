import type { ReadTx } from "#platform/database/door.server.ts";
import { scoresAt } from "./jury.server.ts";
import { alphaOf, spreadOf } from "./rules/agreement.ts";
import { openTies, rank, totalOf, type Marks, type Ranked } from "./rules/ranking.ts";
import { whyNotClosed, type NotClosed } from "./rules/stages.ts";
import { entriesAt, type StageEntry } from "./stage-entries.server.ts";
import { nextStage, type Held } from "./visit.server.ts";

export type BoardEntry = StageEntry & { ranked: Ranked; given: number; scored: number; totals: number[]; spread: number | null };
export type Group = { nomination: string; ageGroup: string; entries: BoardEntry[]; ties: string[][] };
export type Board = {
  groups: Group[];
  alpha: number | null;
  waiting: number;
  blocked: NotClosed | undefined;
  closed: { closedAt: Date; publishedAt: Date | null } | undefined;
  /** Whoever holds the next stage has closed it already: nothing can go on. */
  nextClosed: boolean;
};

/** The works of a stage with their marks, in the order in which they stand now. */
export async function boardOf(tx: ReadTx, held: Held): Promise<Board> {
  const { contest, stage, host } = held;
  const entries = await entriesAt(tx, held);
  const scores = Map.groupBy((await scoresAt(tx, held)).filter(({ stepped_back_at }) => stepped_back_at === null), ({ entry_id }) => entry_id);
  const decisions = await decisionsOf(tx, held);
  const sheets = (entryId: string) => (scores.get(entryId) ?? []).flatMap(({ marks }) => (marks === null ? [] : [marks as Marks]));
  const byGroup = Map.groupBy(entries, ({ nomination, age_group }) => `${nomination} ${age_group}`);
  const groups = [...byGroup].map(([key, own]): Group => {
    const byId = new Map(own.map((entry) => [entry.id, entry]));
    const ranked = rank(contest.criteria, own.map(({ id }) => ({ id, sheets: sheets(id) })), decisions);
    const lines = ranked.map((place): BoardEntry => {
      const totals = sheets(place.id).map((marks) => totalOf(contest.criteria, marks));
      return { ...byId.get(place.id)!, ranked: place, given: scores.get(place.id)?.length ?? 0, scored: totals.length, totals, spread: spreadOf(totals) };
    });
    const [nomination = "", ageGroup = ""] = key.split(" ");
    return { nomination, ageGroup, entries: lines, ties: openTies(ranked, stage.passOn) };
  });
  const all = groups.flatMap((group) => group.entries);
  const waiting = all.reduce((sum, { given, scored }) => sum + given - scored, 0);
  const closed = await closedOf(tx, held);
  const withoutScore = all.filter(({ scored }) => scored === 0).length;
  const blocked = whyNotClosed({ entries: all.length, withoutScore, waiting, ties: groups.reduce((sum, { ties }) => sum + ties.length, 0), closed: closed !== undefined });
  const next = held.last ? undefined : await nextStage(tx, held, host.path, stage.kind);
  return { groups, alpha: alphaOf(all.map(({ totals }) => totals)), waiting, blocked, closed, nextClosed: next?.closed ?? false };
}

async function closedOf(tx: ReadTx, { host, campaign, stage }: Held) {
  return tx.selectFrom("contest_stage").select(["closed_at as closedAt", "published_at as publishedAt"]).where("place_id", "=", host.id).where("campaign_id", "=", campaign.id).where("stage", "=", stage.kind).executeTakeFirst();
}

async function decisionsOf(tx: ReadTx, { host, campaign, stage }: Held): Promise<string[][]> {
  const rows = await tx.selectFrom("contest_decision").select("entries").where("place_id", "=", host.id).where("campaign_id", "=", campaign.id).where("stage", "=", stage.kind).orderBy("id").execute();
  return rows.map(({ entries }) => entries);
}
