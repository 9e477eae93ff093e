import { z } from "zod";
import { findPlaceInReach } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { reading } from "#platform/api/operation.ts";
import { afterId, asPage, pageOf, pagingQuery } from "#platform/api/paging.ts";
import { Problem } from "#platform/api/problem.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { consolidate, type Line } from "../checking/tables/lines.server.ts";
import { COUNTED, LINE_KINDS } from "../checking/tables/lines.ts";
import { totalOf, type Summed } from "../rules/consolidation.ts";
import { RETURN_STATES } from "../schema.ts";
import { additiveColumns } from "../schema/return-form.ts";
import { asCampaign, asCampaignDetails } from "./answers.ts";
import { dataValuesOf } from "./data-values.ts";
import { announcedCampaign, codesOf, listAnnounced, listReturnsOf } from "./queries.server.ts";
import { campaignAnswer, campaignDetailsAnswer, consolidationAnswer, dataValuesAnswer, returnAnswer } from "./shapes.ts";

const ANNOUNCED = { scope: "campaigns:read", action: "campaigns.browse" } as const;
const RESULTS = { scope: "campaigns:read", action: "campaigns.seeResults" } as const;
const params = z.strictObject({ campaignId: z.guid() });
const moment = z.iso.datetime({ offset: true }).refine((text) => !Number.isNaN(Date.parse(text)));

export const campaignsList = reading({
  ...ANNOUNCED,
  id: "campaigns.list",
  path: "/campaigns",
  summary: m.campaigns_api_list,
  query: z.strictObject({ campaignState: z.enum(["published", "archived", "cancelled"]).optional(), ...pagingQuery }),
  answer: pageOf(campaignAnswer),
  handle: async (tx, _scope, { query: { campaignState, limit, cursor } }) => asPage(await listAnnounced(tx, { after: afterId(cursor), limit, state: campaignState }), limit, asCampaign),
});

export const campaignsGet = reading({
  ...ANNOUNCED,
  id: "campaigns.get",
  path: "/campaigns/{campaignId}",
  summary: m.campaigns_api_get,
  about: m.campaigns_api_get_about,
  params,
  answer: campaignDetailsAnswer,
  handle: async (tx, _scope, { params: { campaignId } }) => {
    const found = await announcedCampaign(tx, campaignId);
    return found && asCampaignDetails(found.campaign, found.regulation);
  },
});

export const returnsList = reading({
  scope: "campaigns:read",
  action: "campaigns.readReturns",
  id: "campaigns.returns",
  path: "/campaigns/{campaignId}/returns",
  summary: m.campaigns_api_returns,
  about: m.campaigns_api_returns_about,
  params,
  query: z.strictObject({ returnState: z.enum(RETURN_STATES).optional(), placeId: z.guid().optional(), changedSince: moment.optional(), ...pagingQuery }),
  answer: pageOf(returnAnswer),
  handle: async (tx, _scope, { params: { campaignId }, query: { limit, cursor, changedSince, ...wish } }) => {
    const found = await announcedCampaign(tx, campaignId);
    if (!found) return undefined;
    const since = changedSince === undefined ? undefined : new Date(changedSince);
    const rows = await listReturnsOf(tx, found.campaign, { after: afterId(cursor), limit, returnState: wish.returnState, placeId: wish.placeId, changedSince: since });
    return asPage(rows.map((row) => ({ id: row.placeId, row })), limit, ({ row }) => row);
  },
});

const asked = { by: z.enum(LINE_KINDS).default("region"), counted: z.enum(COUNTED).default("accepted"), under: z.guid().optional() };
type Asked = z.output<z.ZodObject<typeof asked>>;

export const consolidationGet = reading({
  ...RESULTS,
  id: "campaigns.consolidation",
  path: "/campaigns/{campaignId}/consolidation",
  summary: m.campaigns_api_consolidation,
  about: m.campaigns_api_consolidation_about,
  params,
  query: z.strictObject(asked),
  answer: consolidationAnswer,
  handle: async (tx, scope, { params: { campaignId }, query }) => {
    const found = await linesOf(tx, scope, campaignId, query);
    if (!found) return undefined;
    const { lines, codes } = found;
    const line = (summed: Summed) => asLine(summed, codes);
    return {
      by: query.by,
      counted: query.counted,
      lines: lines.map((each) => ({ placeId: each.id, placeNames: { kk: each.name_kk, ru: each.name_ru, en: each.name_en }, ...line(each) })),
      total: line(totalOf(lines, codes.length)),
    };
  },
});

export const dataValuesGet = reading({
  ...RESULTS,
  id: "campaigns.dataValues",
  path: "/campaigns/{campaignId}/data-value-set",
  summary: m.campaigns_api_data_values,
  about: m.campaigns_api_data_values_about,
  params,
  query: z.strictObject(asked),
  answer: dataValuesAnswer,
  handle: async (tx, scope, { params: { campaignId }, query }) => {
    const found = await linesOf(tx, scope, campaignId, query);
    if (!found) return undefined;
    const { lines, codes, heldUntil } = found;
    const places = await codesOf(tx, lines.flatMap(({ id }) => id ?? []));
    return { dataValues: dataValuesOf(lines.map(({ id, numbers }) => ({ orgUnit: (id && places.get(id)) ?? null, numbers })), codes, heldUntil) };
  },
});

/** The lines of the part of the country that was asked for, by default all within reach; none where nothing is reported. */
async function linesOf(tx: ReadTx, scope: PersonScope, campaignId: string, { by, counted, under }: Asked): Promise<{ lines: Line[]; codes: string[]; heldUntil: string } | undefined> {
  const found = await announcedCampaign(tx, campaignId);
  if (!found) return undefined;
  const place = under === undefined ? undefined : await findPlaceInReach(tx, under);
  if (under !== undefined && !place) throw new Problem("invalid", { errors: [{ parameter: "under", detail: m.api_fault_no_place() }] });
  const { campaign, regulation } = found;
  const codes = regulation.form ? additiveColumns(regulation.form).map(({ code }) => code) : [];
  return { lines: await consolidate(tx, { campaignId, paths: place ? [place.path] : scope.reach, width: codes.length, by, counted }), codes, heldUntil: campaign.held_until };
}

function asLine({ counts, tookPart, numbers, links }: Summed, codes: readonly string[]) {
  return {
    expected: counts.units - counts.excused,
    received: counts.received,
    accepted: counts.by.accepted,
    onTimeCount: counts.onTime,
    tookPartCount: tookPart,
    numbers: Object.fromEntries(codes.map((code, at) => [code, numbers[at] ?? null])),
    linkCount: links,
  };
}
