import { stringify } from "csv-stringify/sync";
import type { LoaderFunctionArgs } from "react-router";
import { m } from "#paraglide/messages.js";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { asSpreadsheetText } from "#platform/documents/spreadsheet-text.ts";
import { workbook, workbookAnswer } from "#platform/documents/workbook.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { exportColumns } from "../import/export-columns.ts";
import { filterInReach } from "../queries/areas.server.ts";
import { exportedSchools } from "../queries/export.server.ts";
import { readSchoolFilter } from "../schools-filter.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const params = new URL(request.url).searchParams;
  const schools = await read(scope, async (tx) => exportedSchools(tx, await filterInReach(tx, readSchoolFilter(params))));
  await write(scope, (tx) =>
    record(tx, {
      placeId: scope.placeId,
      placePath: scope.placePath,
      action: "places.exported",
      subjectKind: "school",
      subjectId: scope.placeId,
      detail: { rows: schools.length },
    }),
  );
  const columns = exportColumns();
  const name = `${m.places_schools()} ${dayOf(now())}`;
  if (params.get("format") !== "csv") return workbookAnswer(await workbook(m.places_schools(), columns, schools), name);
  const lines = [columns.map((column) => column.label), ...schools.map((school) => columns.map((column) => inCsv(column.value(school))))];
  return new Response(`\uFEFF${stringify(lines, { delimiter: ";" })}`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="pana.csv"; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
      "Cache-Control": "no-store",
    },
  });
}

function inCsv(value: string | number | null): string | number {
  return typeof value === "string" ? asSpreadsheetText(value) : (value ?? "");
}
