import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { workbook, workbookAnswer, type SheetColumn } from "#platform/documents/workbook.server.ts";
import { dayOf } from "#platform/i18n/format.ts";
import type { Listed } from "../queries/pages.server.ts";
import type { Row } from "../queries/rows.server.ts";

export async function linesAsWorkbook({ rows, next }: Listed): Promise<Response> {
  const columns: SheetColumn<Row>[] = [
    { label: m.audit_when(), value: (row) => row.moment, width: 22 },
    { label: m.audit_who(), value: (row) => row.who, width: 36 },
    { label: m.audit_what(), value: (row) => row.what, width: 48 },
    { label: m.audit_subject(), value: (row) => row.subject?.name ?? null, width: 36 },
    { label: m.audit_where(), value: (row) => row.where, width: 40 },
  ];
  const cut: Row = { key: "", at: "", moment: "", who: "", actorId: null, what: m.audit_export_cut({ count: rows.length }), subject: null, where: "" };
  const file = await workbook(m.audit_title(), columns, next ? [...rows, cut] : rows);
  return workbookAnswer(file, `${m.audit_export_name()} ${dayOf(now())}`);
}
