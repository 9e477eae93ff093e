import type { PersonScope } from "#platform/access/scope.ts";
import type { ChartSpec } from "#platform/charts/spec.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { additiveColumns } from "../../schema/return-form.ts";
import { areaOf, openCampaign, participantsAt } from "../open.server.ts";
import { totalOf } from "../../rules/consolidation.ts";
import { lineKindWord } from "../tables/headings.ts";
import { consolidate } from "../tables/lines.server.ts";
import { arrivalsChart, comparedChart, funnelChart, ideasChart, platformsChart, yearsChart } from "./charts.ts";
import { arrivalsOf, funnelOf, ideasOf, platformsOf, takingPartOf, tilesOf, yearOnYear } from "./figures.server.ts";

export type NamedChart = { id: string; spec: ChartSpec };

/** All figures of the picture of an area, as charts still to be drawn: the page draws them for a screen, the report for paper. */
export async function readPicture(tx: ReadTx, scope: PersonScope, campaignId: string | undefined) {
  const { campaign, regulation, form } = await openCampaign(tx, campaignId);
  const area = await areaOf(tx, scope);
  const of = { campaignId: campaign.id, paths: area.paths };
  const nation = area.place.kind === "nation";
  const width = additiveColumns(form).length;
  const by = campaign.reporting === "region" ? "unit" : nation || area.place.kind === "network" ? "region" : "district";
  const lines = await consolidate(tx, { ...of, width, by, counted: "received" });
  const participants = participantsAt(form);
  const charts: NamedChart[] = [{ id: "funnel", spec: funnelChart(await funnelOf(tx, of)) }];
  const add = (id: string, spec: ChartSpec | null) => spec && charts.push({ id, spec });
  add("arrivals", arrivalsChart(await arrivalsOf(tx, of), campaign.due_at && dayOf(campaign.due_at)));
  if (participants !== undefined && campaign.reporting === "school" && lines.length > 1) {
    add("compared", comparedChart(lines, await takingPartOf(tx, of, participants, by === "region" ? 2 : 3), lineKindWord(by, campaign)));
  }
  const platforms = await platformsOf(tx, of);
  if (platforms.length > 0) add("platforms", platformsChart(platforms));
  if (regulation.ideas.length > 0) add("ideas", ideasChart(regulation.ideas, await ideasOf(tx, of)));
  const years = await yearOnYear(tx, campaign, area.paths);
  if (years.length > 1 && years.some((one) => one.participants !== null)) add("years", yearsChart(years));
  return { campaign, regulation, form, area, lines, total: totalOf(lines, width), charts, tiles: nation && campaign.as_of === null ? await tilesOf(tx) : [] };
}
