import type { Campaign } from "#modules/campaigns/campaign.server.ts";
import { sendReturn } from "#modules/campaigns/returns/send.server.ts";
import { rowSchema, type ReturnForm, type Row } from "#modules/campaigns/schema/return-form.ts";
import { findPlaceByCode } from "#modules/places/public.server.ts";
import { setClock } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { decided, tableStep } from "../../campaign-steps.ts";
import { aCampaign } from "../../campaigns.ts";
import { WORLD } from "../../school.ts";
import type { Demo } from "../load.ts";
import { placeAt } from "../make-places.ts";
import { archived } from "./answering.ts";
import { almaty, letHappen, type Happening } from "./happenings.ts";
import { OBLAST_REPORTS, type OblastReport } from "./oblasts-2017.ts";
import { INFORMATION_CAMPAIGN } from "./regulations.ts";
import { DEMO_CAMPAIGNS } from "./slugs.ts";

/** The campaign of April 2017 from its announcement to the archive, with the full table of the oblasts and cities of that year. */
export async function holdCampaignOf2017(demo: Demo): Promise<void> {
  const nation = placeAt(demo.places, "nation");
  setClock(almaty("2017-03-30", "15:00"));
  const campaign = await aCampaign({
    owner: nation, slug: DEMO_CAMPAIGNS.of2017, kind: "campaign", reporting: "region", asOf: "2017-04-10", heldFrom: "2017-04-10", heldUntil: "2017-04-21",
    regulation: INFORMATION_CAMPAIGN, form: INFORMATION_CAMPAIGN.form!, dueAt: almaty("2017-04-25", "18:00"), chain: [{ kind: "nation", dueAt: almaty("2017-04-30", "18:00").toISOString() }],
  });
  const steps: Happening[] = [];
  for (const report of OBLAST_REPORTS) {
    const region = await read(WORLD, (tx) => findPlaceByCode(tx, "region", report.code));
    if (!region) throw new Error(`The directory has no region ${report.code}.`);
    const sentAt = new Date(`${report.sentAt}:00+05:00`);
    steps.push({ at: sentAt, does: () => reports(campaign, INFORMATION_CAMPAIGN.form!, region.id, report) });
    steps.push({ at: new Date(sentAt.getTime() + 20 * 3_600_000), does: () => write(WORLD, (tx) => decided(tx, campaign, region.id, "accept")) });
  }
  steps.push({ at: almaty("2017-04-29", "11:30"), does: () => write(WORLD, (tx) => tableStep(tx, campaign, nation.id, "approve")) });
  steps.push(archived(campaign, almaty("2017-05-15", "10:00")));
  await letHappen(steps);
}

async function reports(campaign: Campaign, form: ReturnForm, placeId: string, report: OblastReport): Promise<void> {
  const what = { tookPart: true, reason: "", rows: [rowOf(form, report)], links: {}, ideas: [], explanations: {}, channel: "form" } as const;
  const sending = await write(WORLD, (tx) => sendReturn(tx, campaign, form, { placeId, campaignId: campaign.id }, what));
  if (!sending.ok) throw new Error(`The report of ${report.code} was refused: ${sending.refusal}.`);
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
