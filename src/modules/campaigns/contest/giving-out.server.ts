import { sql } from "kysely";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { notify } from "#platform/notifications/notify.server.ts";
import { toldOf } from "../returns/told.ts";
import { juryOf, recordStage, scoresAt } from "./jury.server.ts";
import { assign } from "./rules/assignment.ts";
import { entriesAt, underHost } from "./stage-entries.server.ts";
import type { Held } from "./visit.server.ts";

/** Gives every entry of the stage the jurors it lacks; answers how many could not be given enough. */
export async function giveOut(tx: WriteTx, held: Held): Promise<{ given: number; short: number }> {
  const { campaign, contest, stage } = held;
  const entries = await entriesAt(tx, held);
  // At its own stage a school is judged by its own staff: there is nobody else.
  const jurors = (await juryOf(tx, held)).map(({ accountId, nominations, places }) => ({ id: accountId, nominations, places: stage.kind === "school" ? [] : places }));
  const scores = Map.groupBy(await scoresAt(tx, held), ({ entry_id }) => entry_id);
  const of = (entryId: string, steppedBack: boolean) => (scores.get(entryId) ?? []).filter((score) => (score.stepped_back_at !== null) === steppedBack).map(({ juror_id }) => juror_id);
  const toJudge = entries.map((entry) => ({ id: entry.id, schoolPath: entry.place_path, nomination: entry.nomination, has: of(entry.id, false), steppedBack: of(entry.id, true) }));
  const { added, short } = assign(toJudge, jurors, contest.jurorsPerEntry);
  await sql`
    INSERT INTO contest_score (place_id, campaign_id, entry_id, stage, juror_id, place_path, assigned_at)
    SELECT e.place_id, e.campaign_id, e.id, ${stage.kind}, g.juror_id, e.place_path, ${now()}
      FROM unnest(${added.map(({ entryId }) => entryId)}::uuid[], ${added.map(({ jurorId }) => jurorId)}::uuid[]) AS g (entry_id, juror_id)
      JOIN contest_entry e ON e.campaign_id = ${campaign.id} AND e.stage = ${stage.kind} AND e.id = g.entry_id
    ON CONFLICT DO NOTHING`.execute(tx);
  await keepJurors(tx, held, [...new Set(added.map(({ entryId }) => entryId))]);
  await notify(tx, { to: added.map(({ jurorId }) => jurorId), kind: "campaignToJudge", href: `/work/campaigns/${campaign.id}/contest/jury`, values: toldOf(campaign, stage.until) });
  await recordStage(tx, held, "contest.workGivenOut", { given: added.length, short: short.length });
  return { given: added.length, short: short.length };
}

/** Leaves the jury; what they have not judged is free for others, what they have judged stays. */
export async function releaseJuror(tx: WriteTx, held: Held, jurorId: string): Promise<void> {
  const { host, campaign, stage } = held;
  await tx.updateTable("contest_juror").set({ left_at: now() }).where("place_id", "=", host.id).where("campaign_id", "=", campaign.id).where("stage", "=", stage.kind).where("account_id", "=", jurorId).execute();
  const freed = await tx
    .deleteFrom("contest_score")
    .where("campaign_id", "=", campaign.id)
    .where("stage", "=", stage.kind)
    .where("juror_id", "=", jurorId)
    .where("scored_at", "is", null)
    .where("stepped_back_at", "is", null)
    .where(underHost(held, "contest_score.place_path"))
    .returning("entry_id")
    .execute();
  await keepJurors(tx, held, freed.map(({ entry_id }) => entry_id));
  await recordStage(tx, held, "contest.jurorReleased", { juror: jurorId });
}

/** The policies let those in who stand here: whoever has a sheet of the stage and has not stepped back. */
async function keepJurors(tx: WriteTx, { campaign, stage }: Held, entryIds: readonly string[]): Promise<void> {
  await sql`
    UPDATE contest_entry e
       SET jurors = ARRAY(SELECT s.juror_id FROM contest_score s WHERE s.place_id = e.place_id AND s.campaign_id = e.campaign_id AND s.entry_id = e.id AND s.stage = e.stage AND s.stepped_back_at IS NULL ORDER BY s.juror_id)
     WHERE e.campaign_id = ${campaign.id} AND e.stage = ${stage.kind} AND e.id = ANY (${entryIds}::uuid[])`.execute(tx);
  await sql`
    UPDATE contest_copy c SET jurors = e.jurors
      FROM contest_entry e
     WHERE e.campaign_id = ${campaign.id} AND e.stage = ${stage.kind} AND e.id = ANY (${entryIds}::uuid[]) AND c.place_id = e.place_id AND c.campaign_id = e.campaign_id AND c.entry_id = e.id`.execute(tx);
}
