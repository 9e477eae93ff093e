import { sql } from "kysely";
import type { ReadTx } from "#platform/database/door.server.ts";
import { scoresAt } from "./jury.server.ts";
import { placingsOf, type Placing } from "./placings.server.ts";
import { alphaOf, spreadOf } from "./rules/agreement.ts";
import { totalOf, type Marks } from "./rules/ranking.ts";
import type { Held } from "./visit.server.ts";

export type ProtocolJuror = { accountId: string; name: string; nominations: string[]; scored: number };
export type ProtocolSheet = { jurorId: string; marks: Marks; total: number; note: string };
export type ProtocolEntry = Placing & { sheets: ProtocolSheet[]; spread: number | null };
export type ProtocolDecision = { entries: string[]; reason: string; decidedBy: string | null; decidedAt: Date };
export type Protocol = { closedAt: Date; closedBy: string | null; jury: ProtocolJuror[]; entries: ProtocolEntry[]; decisions: ProtocolDecision[]; alpha: number | null };

/** All that was decided at a closed stage, and by whom; undefined while it is open. */
export async function protocolOf(tx: ReadTx, held: Held): Promise<Protocol | undefined> {
  const { host, campaign, contest, stage } = held;
  const { rows: closings } = await sql<{ closedAt: Date; closedBy: string | null }>`
    SELECT s.closed_at AS "closedAt", ${nameOfAccount} AS "closedBy" FROM contest_stage s LEFT JOIN account a ON a.id = s.closed_by
     WHERE s.place_id = ${host.id} AND s.campaign_id = ${campaign.id} AND s.stage = ${stage.kind}`.execute(tx);
  const [closing] = closings;
  if (!closing) return undefined;
  const { rows: decisions } = await sql<ProtocolDecision>`
    SELECT d.entries, d.reason, ${nameOfAccount} AS "decidedBy", d.decided_at AS "decidedAt" FROM contest_decision d LEFT JOIN account a ON a.id = d.decided_by
     WHERE d.place_id = ${host.id} AND d.campaign_id = ${campaign.id} AND d.stage = ${stage.kind} ORDER BY d.id`.execute(tx);
  const { rows: jurors } = await sql<Omit<ProtocolJuror, "scored">>`
    SELECT j.account_id AS "accountId", coalesce(${nameOfAccount}, '') AS name, j.nominations FROM contest_juror j LEFT JOIN account a ON a.id = j.account_id
     WHERE j.place_id = ${host.id} AND j.campaign_id = ${campaign.id} AND j.stage = ${stage.kind} ORDER BY 2, 1`.execute(tx);
  const given = (await scoresAt(tx, held)).flatMap(({ entry_id, juror_id, marks, note, stepped_back_at }) => (marks === null || stepped_back_at !== null ? [] : [{ entryId: entry_id, jurorId: juror_id, marks: marks as Marks, total: totalOf(contest.criteria, marks as Marks), note }]));
  const byEntry = Map.groupBy(given, ({ entryId }) => entryId);
  const entries = (await placingsOf(tx, held)).map((placing): ProtocolEntry => {
    const sheets = byEntry.get(placing.id) ?? [];
    return { ...placing, sheets, spread: spreadOf(sheets.map(({ total }) => total)) };
  });
  const counted = new Map<string, number>();
  for (const { jurorId } of entries.flatMap(({ sheets }) => sheets)) counted.set(jurorId, (counted.get(jurorId) ?? 0) + 1);
  // Whoever left before judging anything had no part in it.
  const jury = jurors.flatMap((juror) => (counted.has(juror.accountId) ? [{ ...juror, scored: counted.get(juror.accountId)! }] : []));
  return { ...closing, jury, entries, decisions, alpha: alphaOf(entries.map(({ sheets }) => sheets.map(({ total }) => total))) };
}

const nameOfAccount = sql`nullif(trim(concat_ws(' ', a.family_name, a.given_name, a.patronymic)), '')`;
