import type { LoaderFunctionArgs } from "react-router";
import { getPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { documentAnswer } from "#platform/documents/answer.server.ts";
import { FORMATS } from "#platform/documents/document.ts";
import { makerOf } from "#platform/documents/maker.server.ts";
import { notFound, redirectWithFlash } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { dayOf, formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { readListState } from "#ui/list-state.ts";
import { listReturns, SORTABLE } from "../../inbox/list.server.ts";
import { isLocking } from "../../../rules/consolidation-states.ts";
import { tableDocument } from "../table-document.ts";
import { addressesOf, openTable } from "../view.server.ts";

/** More pages than anybody reads; a spreadsheet has room for all. */
const MOST_ON_PAPER = 3_000;
const MOST_IN_SHEET = 120_000;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const search = new URL(request.url).searchParams;
  const format = FORMATS.find((one) => one === search.get("format"));
  if (!format) throw notFound();
  const most = format === "xlsx" ? MOST_IN_SHEET : MOST_ON_PAPER;
  const { campaign, count, document } = await read(scope, async (tx) => {
    const opened = await openTable(tx, scope, params["campaignId"], search);
    const { campaign, regulation, area, by, table } = opened;
    const { sort } = readListState(search, { sortable: SORTABLE, defaultSort: "name" });
    const listed = by === "unit" ? await listReturns(tx, campaign, area.paths, { show: "all" }, { sort, size: most, offset: 0 }) : { rows: [], total: 0 };
    const addresses = listed.rows.length > 0 ? await addressesOf(tx, campaign.id, area.paths) : new Map();
    const organisation = nameOf(await getPlace(tx, scope.placeId));
    const made = { at: now(), by: await makerOf(tx) };
    const approvedAt = table && isLocking(table.state) ? table.approved_at : null;
    return { campaign, count: listed.total, document: tableDocument({ ...opened, rows: listed.rows, addresses, title: regulation.title, area: nameOf(area.place), organisation, approvedAt, made }) };
  });
  if (count > most) return redirectWithFlash(link(`/work/campaigns/${campaign.id}/table`), m.checking_too_long({ rows: formatNumber(count), most: formatNumber(most) }));
  const { placeId, placePath } = scope;
  await write(scope, (tx) => record(tx, { placeId, placePath, action: "campaign.tableExported", subjectKind: "campaign", subjectId: campaign.id, detail: { format } }));
  return documentAnswer(document, format, `${m.checking_table_title()} ${dayOf(now())}`);
}
