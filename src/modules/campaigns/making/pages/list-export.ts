import type { LoaderFunctionArgs } from "react-router";
import { getPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import { documentAnswer } from "#platform/documents/answer.server.ts";
import { FORMATS } from "#platform/documents/document.ts";
import { makerOf } from "#platform/documents/maker.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { readListState } from "#ui/list-state.ts";
import { listCampaigns, readCampaignFilter, SORTABLE } from "../campaign-list.server.ts";
import { campaignsDocument } from "../list-document.ts";

const MOST = 5_000;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const params = new URL(request.url).searchParams;
  const format = FORMATS.find((one) => one === params.get("format")) ?? "xlsx";
  const { sort } = readListState(params, { sortable: SORTABLE, defaultSort: "-held" });
  const document = await write(scope, async (tx) => {
    const { rows } = await listCampaigns(tx, scope, readCampaignFilter(params), { sort, size: MOST, offset: 0 });
    const spec = campaignsDocument({ rows, organisation: nameOf(await getPlace(tx, scope.placeId)), made: { at: now(), by: await makerOf(tx) } });
    await record(tx, { placeId: scope.placeId, placePath: scope.placePath, action: "campaign.listExported", subjectKind: "campaign", subjectId: scope.placeId, detail: { rows: rows.length } });
    return spec;
  });
  return documentAnswer(document, format, `${m.campaigns_title()} ${dayOf(now())}`);
}
