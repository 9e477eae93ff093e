import { m } from "#paraglide/messages.js";
import type { Cell, Column, DocumentSpec } from "#platform/documents/document.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { additiveColumns, type ReturnForm } from "../../schema/return-form.ts";
import { textIn, type Texts } from "../../schema/texts.ts";
import { RETURN_STATE_WORDS } from "../../words.ts";
import { SHOWN_WORDS } from "../words.ts";
import type { Shown } from "./filter.ts";
import type { Listed } from "./list.server.ts";

type Made = { title: Texts; form: ReturnForm; rows: readonly Listed[]; show: Shown; area: string; organisation: string; made: { at: Date; by: string } };

/** The list of the inbox as it stands on the page, all its pages together: to call by, or to hand on. */
export function inboxDocument({ title, form, rows, show, area, organisation, made }: Made): DocumentSpec {
  const numbers = additiveColumns(form);
  const columns: Column[] = [
    { label: m.checking_column_number(), kind: "number", width: 6 },
    { label: m.checking_column_name(), width: 40 },
    { label: m.checking_column_area(), width: 24 },
    { label: m.checking_column_state(), width: 18 },
    ...numbers.map((column): Column => ({ label: textIn(column.heading), kind: "number", width: 14 })),
    { label: m.checking_column_links(), kind: "number", width: 12 },
    { label: m.checking_column_sent(), kind: "moment", width: 18 },
    { label: m.checking_column_phone(), width: 20 },
    { label: m.checking_column_email(), width: 26 },
  ];
  return {
    title: m.checking_inbox_document({ title: textIn(title) }),
    organisation,
    language: currentLocale(),
    orientation: "landscape",
    made,
    blocks: [
      { kind: "facts", facts: [{ label: m.checking_column_area(), value: area }, { label: m.checking_which(), value: SHOWN_WORDS[show]() }, { label: m.checking_count(), value: formatNumber(rows.length) }] },
      {
        kind: "table",
        caption: SHOWN_WORDS[show](),
        columns,
        rows: rows.map((row, at): Cell[] => [
          at + 1, nameOf(row), row.district, RETURN_STATE_WORDS[row.state](), ...numbers.map((_, nth) => row.numbers[nth] ?? null), row.tookPart ? row.links : null, row.firstSentAt, row.phone || null, row.email || null,
        ]),
        empty: m.checking_inbox_empty(),
      },
      { kind: "note", text: m.checking_dash_note() },
    ],
  };
}
