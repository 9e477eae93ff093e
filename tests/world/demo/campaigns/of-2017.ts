import type { Campaign } from "#modules/campaigns/campaign.server.ts";
import { decide } from "#modules/campaigns/checking/decisions/decide.server.ts";
import { decideTable } from "#modules/campaigns/checking/tables/decide.server.ts";
import { sendReturn } from "#modules/campaigns/returns/send.server.ts";
import { rowSchema, type ReturnForm, type Row } from "#modules/campaigns/schema/return-form.ts";
import { findPlaceByCode } from "#modules/places/public.server.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { setClock } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { seeded } from "../../random.ts";
import { WORLD } from "../../school.ts";
import type { Demo } from "../load.ts";
import { placeAt } from "../make-places.ts";
import { madeAndPublished } from "./announced.ts";
import { archivedBy, granted } from "./answering.ts";
import { letHappen, type Happening } from "./happenings.ts";
import { OBLAST_REPORTS, type OblastReport } from "./oblasts-2017.ts";
import { fulfilPlan, type PlaceOfPlan } from "./plan-2017.ts";
import { workerAt } from "./staff.ts";

/** The campaign of April 2017 from its announcement to the archive, with the full table of the oblasts and cities of that year. */
export async function holdCampaignOf2017(demo: Demo): Promise<void> {
  setClock(then("2017-03-30T15:00"));
  const told = await write(WORLD, (tx) => madeAndPublished(tx, demo, "safeInternet2017"));
  const committee = await scopeOfCommittee(demo);
  const { campaign, regulation } = told;
  const form = regulation.form!;
  const steps: Happening[] = [];
  const places: PlaceOfPlan[] = [];
  for (const report of OBLAST_REPORTS) {
    const region = await read(WORLD, (tx) => findPlaceByCode(tx, "region", report.code));
    if (!region) throw new Error(`The directory has no region ${report.code}.`);
    places.push(region);
    const sentAt = then(report.sentAt);
    steps.push({ at: sentAt, does: () => reports(campaign, form, region.id, report) });
    const accepted = new Date(sentAt.getTime() + 20 * 3_600_000);
    steps.push({ at: accepted, does: () => write(WORLD, async (tx) => granted(await decide(tx, committee, campaign, region.id, "accept"))) });
  }
  const nation = placeAt(demo.places, "nation").id;
  steps.push({ at: then("2017-04-29T11:30"), does: () => write(WORLD, async (tx) => granted(await decideTable(tx, committee, campaign, form, nation, "approve"))) });
  if (regulation.plan) await write(WORLD, (tx) => fulfilPlan(tx, seeded("plan of 2017"), campaign, regulation.plan!, places));
  steps.push({ at: then("2017-05-15T10:00"), does: () => write(WORLD, (tx) => archivedBy(tx, campaign)) });
  await letHappen(steps);
}

/** By the clocks of that year. */
function then(moment: string): Date {
  return new Date(`${moment}:00+06:00`);
}

/** What the ministry's committee might do then, the institute may do today; that it was done carries no name. */
function scopeOfCommittee(demo: Demo): Promise<PersonScope> {
  return workerAt(demo, "instituteOrganiser", "nation").does(then("2017-03-30T15:00"), (_tx, scope) => Promise.resolve(scope));
}

async function reports(campaign: Campaign, form: ReturnForm, placeId: string, report: OblastReport): Promise<void> {
  const what = { tookPart: true, reason: "", rows: [rowOf(form, report)], links: {}, ideas: [], explanations: {}, channel: "form" } as const;
  const sending = await write(WORLD, (tx) => sendReturn(tx, campaign, form, { placeId, campaignId: campaign.id }, what));
  granted(sending);
}

function rowOf({ columns }: ReturnForm, { numbers, media, other }: OblastReport): Row {
  const counts = columns.filter(({ kind }) => kind === "number").map(({ code }, index) => [code, numbers[index] ?? null]);
  const published = columns.filter(({ kind }) => kind === "publications").map(({ code }) => [code, media.map(([outlet, date, page]) => ({ outlet, date, link: linkTo(page, date) }))]);
  const words = columns.filter(({ kind }) => kind === "text").map(({ code }) => [code, other || null]);
  return rowSchema.parse(Object.fromEntries([...counts, ...published, ...words]));
}

function linkTo(page: string | undefined, date: string): string {
  return page ? `https://bilim-${page}.example/news/${date}` : "";
}
