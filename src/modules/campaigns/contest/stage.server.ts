import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { enqueue } from "#platform/jobs/enqueue.server.ts";
import { boardOf } from "./board.server.ts";
import { showNamesJob } from "./consent.server.ts";
import { recordStage } from "./jury.server.ts";
import type { Decider } from "./rules/ranking.ts";
import type { NotClosed } from "./rules/stages.ts";
import { nextStage, type Held } from "./visit.server.ts";

/** The chair's order of a tie, with its reason. */
export async function decideTie(tx: WriteTx, held: Held, accountId: string, { entries, reason }: { entries: readonly string[]; reason: string }): Promise<void> {
  const { host, campaign, stage } = held;
  await tx.insertInto("contest_decision").values({ place_id: host.id, campaign_id: campaign.id, stage: stage.kind, id: newId(), place_path: host.path, entries: [...entries], reason, decided_by: accountId, decided_at: now() }).execute();
  await recordStage(tx, held, "contest.tieDecided", { entries: entries.length });
}

/** Writes down the places, sends on those who pass, and lets no juror in any more: whatever their number, in a few statements. */
export async function closeStage(tx: WriteTx, held: Held, accountId: string): Promise<NotClosed | undefined> {
  const { host, campaign, stage, last } = held;
  await tx.selectFrom("contest_entry").select("id").where("campaign_id", "=", campaign.id).where("stage", "=", stage.kind).forUpdate().execute();
  const { groups, blocked } = await boardOf(tx, held);
  if (blocked) return blocked;
  const next = last ? undefined : await nextStage(tx, held, host.path, stage.kind);
  const placed = groups.flatMap((group) => group.entries).map(({ place_id, id, ranked: { score, rank, decidedBy } }) => ({ place_id, id, score, rank, passed: rank <= stage.passOn, decided_by: codeOf(decidedBy) }));
  const rows = sql`jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) AS r (place_id uuid, id uuid, score numeric, rank integer, passed boolean, decided_by text)`;
  await sql`
    INSERT INTO contest_placing (place_id, campaign_id, entry_id, stage, place_path, host_id, nomination, age_group, score, rank, passed, decided_by)
    SELECT e.place_id, e.campaign_id, e.id, e.stage, e.place_path, ${host.id}, e.nomination, e.age_group, r.score, r.rank, r.passed, r.decided_by
      FROM ${rows} JOIN contest_entry e ON e.place_id = r.place_id AND e.campaign_id = ${campaign.id} AND e.id = r.id`.execute(tx);
  const goesOn = next && !next.closed ? next.kind : stage.kind;
  await sql`
    UPDATE contest_entry e SET jurors = '{}', stage = CASE WHEN r.passed THEN ${goesOn} ELSE e.stage END, changed_at = ${now()}
      FROM ${rows} WHERE e.place_id = r.place_id AND e.campaign_id = ${campaign.id} AND e.id = r.id`.execute(tx);
  await sql`UPDATE contest_copy c SET jurors = '{}' FROM ${rows} WHERE c.place_id = r.place_id AND c.campaign_id = ${campaign.id} AND c.entry_id = r.id`.execute(tx);
  await tx.insertInto("contest_stage").values({ place_id: host.id, campaign_id: campaign.id, stage: stage.kind, place_path: host.path, closed_by: accountId, closed_at: now() }).execute();
  await recordStage(tx, held, "contest.stageClosed");
  return undefined;
}

const codeOf = (decider: Decider): string | null => (decider === null ? null : decider.rule === "criterion" ? `criterion:${decider.code}` : decider.rule);

/** Lets everybody see the places; works and names only where the consent lets them, and only above the school. */
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
  const { numUpdatedRows } = await tx.updateTable("contest_placing").set({ published: true }).where("campaign_id", "=", campaign.id).where("host_id", "=", host.id).where("stage", "=", stage.kind).executeTakeFirst();
  if (stage.kind !== "school") await showWorks(tx, held);
  await enqueue(tx, showNamesJob, { campaignId: campaign.id, hostId: host.id });
  await recordStage(tx, held, "contest.resultsPublished", { places: Number(numUpdatedRows) });
  return true;
}

async function showWorks(tx: WriteTx, { host, campaign, stage }: Held): Promise<void> {
  await sql`
    UPDATE contest_entry e SET shown = true
      FROM contest_placing g
     WHERE g.campaign_id = ${campaign.id} AND g.host_id = ${host.id} AND g.stage = ${stage.kind} AND g.passed
       AND e.place_id = g.place_id AND e.campaign_id = g.campaign_id AND e.id = g.entry_id AND e.show_work AND e.state = 'entered'`.execute(tx);
  await sql`
    UPDATE contest_copy c SET shown = true, shown_until = e.consent_until
      FROM contest_entry e JOIN contest_placing g ON g.place_id = e.place_id AND g.campaign_id = e.campaign_id AND g.entry_id = e.id AND g.host_id = ${host.id} AND g.stage = ${stage.kind} AND g.passed
     WHERE e.campaign_id = ${campaign.id} AND e.shown AND c.place_id = e.place_id AND c.campaign_id = e.campaign_id AND c.entry_id = e.id`.execute(tx);
}
