import type { LoaderFunctionArgs } from "react-router";
import { getPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { documentAnswer } from "#platform/documents/answer.server.ts";
import { FORMATS } from "#platform/documents/document.ts";
import { makerOf } from "#platform/documents/maker.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { readListState } from "#ui/list-state.ts";
import { areaOf, openCampaign } from "../../open.server.ts";
import { readInboxFilter } from "../filter.ts";
import { inboxDocument } from "../inbox-document.ts";
import { listReturns, SORTABLE } from "../list.server.ts";

const MOST = 20_000;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const search = new URL(request.url).searchParams;
  const format = FORMATS.find((one) => one === search.get("format"));
  if (!format) throw notFound();
  const filter = readInboxFilter(search);
  const { campaign, document } = await read(scope, async (tx) => {
    const { campaign, regulation, form } = await openCampaign(tx, params["campaignId"]);
    const area = await areaOf(tx, scope, filter.under);
    const { sort } = readListState(search, { sortable: SORTABLE, defaultSort: "name" });
    const { rows } = await listReturns(tx, campaign, area.paths, filter, { sort, size: MOST, offset: 0 });
    const organisation = nameOf(await getPlace(tx, scope.placeId));
    return { campaign, document: inboxDocument({ title: regulation.title, form, rows, show: filter.show, area: nameOf(area.place), organisation, made: { at: now(), by: await makerOf(tx) } }) };
  });
  const { placeId, placePath } = scope;
  await write(scope, (tx) => record(tx, { placeId, placePath, action: "campaign.tableExported", subjectKind: "campaign", subjectId: campaign.id, detail: { format, list: filter.show } }));
  return documentAnswer(document, format, `${m.checking_inbox_file()} ${dayOf(now())}`);
}
