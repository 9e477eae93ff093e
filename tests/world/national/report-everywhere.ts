import { sql } from "kysely";
import type { Campaign } from "#modules/campaigns/campaign.server.ts";
import { makeUnits } from "#modules/campaigns/publishing/units.server.ts";
import type { Regulation } from "#modules/campaigns/schema/regulation.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Random } from "../random.ts";
import { anAnswer, type Answering, type Shares } from "../returns/answers.ts";
import { insertReturns } from "./insert-returns.ts";

export type Reporting = { campaign: Campaign; regulation: Regulation; sharesOf: (regionCode: string) => Shares };

/** Every school that is not asked yet is asked, and answers in its own way. */
export async function reportEverywhere(tx: WriteTx, random: Random, { campaign, regulation, sharesOf }: Reporting): Promise<{ returns: number; links: number }> {
  if (!regulation.form) throw new Error("The campaign asks for nothing.");
  await makeUnits(tx, campaign);
  const schools = await awaited(tx, campaign);
  const ideas = regulation.ideas.map(({ code }) => code);
  const calendar = { opens: new Date(`${campaign.held_from}T11:00:00+05:00`), due: campaign.due_at ?? now(), now: now() };
  const answers = schools.map((school) => anAnswer(random, school, sharesOf(school.path.split("/")[2] ?? ""), calendar, ideas, pageOf(school)));
  const { links } = await insertReturns(tx, random, campaign, regulation.form, answers);
  return { returns: answers.length, links };
}

async function awaited(tx: WriteTx, { id }: Campaign): Promise<(Answering & { code: string })[]> {
  const { rows } = await sql<Answering & { code: string }>`
    SELECT p.id, p.path, p.code, coalesce(z.total, 0)::int AS pupils, coalesce(z.staff, 0)::int AS staff
      FROM campaign_return r JOIN place p ON p.id = r.place_id LEFT JOIN school_size z ON z.place_id = p.id
     WHERE r.campaign_id = ${id} AND r.state = 'awaited' ORDER BY p.code COLLATE "C"`.execute(tx);
  return rows;
}

/** The name of a school's page in social networks. */
function pageOf({ code }: { code: string }): string {
  return `mektep_${code.replaceAll("-", "_")}`;
}
