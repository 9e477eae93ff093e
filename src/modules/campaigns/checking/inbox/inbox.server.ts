import { areasInReach } from "#modules/places/public.server.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { compareNames } from "#platform/i18n/format.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { readListState } from "#ui/list-state.ts";
import { areaOf, openCampaign } from "../open.server.ts";
import { consolidate } from "../tables/lines.server.ts";
import { totalOf } from "../../rules/consolidation.ts";
import { completeness } from "../../rules/completeness.ts";
import { additiveColumns } from "../../schema/return-form.ts";
import { readInboxFilter } from "./filter.ts";
import { listReturns, SORTABLE } from "./list.server.ts";
import { outliersIn } from "./outliers.server.ts";

/** All that the page of the inbox shows, in a handful of statements however many schools there are. */
export async function readInbox(tx: ReadTx, scope: PersonScope, campaignId: string | undefined, params: URLSearchParams) {
  const { campaign, form } = await openCampaign(tx, campaignId);
  const filter = readInboxFilter(params);
  const area = await areaOf(tx, scope, filter.under);
  const state = readListState(params, { sortable: SORTABLE, defaultSort: "name" });
  const width = additiveColumns(form).length;
  const total = totalOf(await consolidate(tx, { campaignId: campaign.id, paths: area.paths, width, by: "region", counted: "received" }), width);
  const outliers = width === 0 || campaign.reporting !== "school" ? undefined : await outliersIn(tx, campaign.id, area.paths, form);
  const areas = await areasInReach(tx);
  return {
    campaign,
    form,
    filter,
    area,
    state,
    completeness: completeness(total.counts),
    outliers,
    areas: areas.map((place) => ({ value: place.id, label: nameOf(place) })).toSorted((a, b) => compareNames(a.label, b.label)),
    ...(await listReturns(tx, campaign, area.paths, filter, state)),
  };
}
