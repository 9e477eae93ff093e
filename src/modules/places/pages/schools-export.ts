import { stringify } from "csv-stringify/sync";
import type { LoaderFunctionArgs } from "react-router";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { documentAnswer } from "#platform/documents/answer.server.ts";
import { FORMATS, MOST_ROWS_IN_EXCEL, type Format } from "#platform/documents/document.ts";
import { downloadHeaders } from "#platform/documents/download.ts";
import { makerOf } from "#platform/documents/maker.server.ts";
import { asSpreadsheetText } from "#platform/documents/spreadsheet-text.ts";
import { workbook, workbookAnswer } from "#platform/documents/workbook.server.ts";
import { redirectWithFlash } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { dayOf, formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { readListState } from "#ui/list-state.ts";
import { exportColumns } from "../import/export-columns.ts";
import { filterInReach } from "../queries/areas.server.ts";
import { exportedSchools } from "../queries/export.server.ts";
import { listSchools, SORTABLE } from "../queries/school-list.server.ts";
import { findPlaceInReach, getPlace } from "../queries/tree.server.ts";
import { schoolsDocument } from "../school-document.ts";
import { readSchoolFilter } from "../schools-filter.ts";

/** More pages than anybody reads. */
const MOST_ON_PAPER = 3000;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const params = new URL(request.url).searchParams;
  const asked = params.get("format");
  const format = FORMATS.find((one) => one === asked);
  if (format) return listAs(format, scope, params);
  const schools = await read(scope, async (tx) => exportedSchools(tx, await filterInReach(tx, readSchoolFilter(params))));
  await recordExport(scope, schools.length);
  const columns = exportColumns();
  if (asked !== "csv") return workbookAnswer(await workbook(m.places_schools(), columns, schools), fileName());
  const lines = [columns.map((column) => column.label), ...schools.map((school) => columns.map((column) => inCsv(column.value(school))))];
  return new Response(`\uFEFF${stringify(lines, { delimiter: ";" })}`, { headers: downloadHeaders("text/csv; charset=utf-8", fileName(), "csv") });
}

/** The list as the page shows it: its filter, its order, its columns. */
async function listAs(format: Format, scope: PersonScope, params: URLSearchParams): Promise<Response> {
  const filter = readSchoolFilter(params);
  const most = format === "xlsx" ? MOST_ROWS_IN_EXCEL : MOST_ON_PAPER;
  const { sort, columns } = readListState(params, { sortable: SORTABLE, defaultSort: "name" });
  const { total, ...list } = await read(scope, async (tx) => {
    const listed = await listSchools(tx, await filterInReach(tx, filter), { sort, size: most, offset: 0 });
    const own = nameOf(await getPlace(tx, scope.placeId));
    const under = filter.underId ? await findPlaceInReach(tx, filter.underId) : undefined;
    return { ...listed, organisation: own, scope: under ? nameOf(under) : own, made: { at: now(), by: await makerOf(tx) } };
  });
  if (total > most) return redirectWithFlash(link(`/places/schools?${without(params, "format")}`), m.places_list_too_long({ rows: formatNumber(total), most: formatNumber(most) }));
  await recordExport(scope, total);
  return documentAnswer(schoolsDocument({ ...list, columns, filter }), format, fileName());
}

function recordExport(scope: PersonScope, rows: number): Promise<void> {
  const { placeId, placePath } = scope;
  return write(scope, (tx) => record(tx, { placeId, placePath, action: "places.exported", subjectKind: "school", subjectId: placeId, detail: { rows } }));
}

const fileName = () => `${m.places_schools()} ${dayOf(now())}`;

function without(params: URLSearchParams, key: string): URLSearchParams {
  const rest = new URLSearchParams(params);
  rest.delete(key);
  return rest;
}

function inCsv(value: string | number | null): string | number {
  return typeof value === "string" ? asSpreadsheetText(value) : (value ?? "");
}
