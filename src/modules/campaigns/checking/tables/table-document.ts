import { m } from "#paraglide/messages.js";
import type { Cell, Cells, Column, DocumentSpec, TableBlock } from "#platform/documents/document.ts";
import { formatDateTime, formatNumber, formatShare } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { nameOf } from "#platform/i18n/names.ts";
import type { Campaign } from "../../campaign.server.ts";
import { completeness } from "../../rules/completeness.ts";
import type { Summed } from "../../rules/consolidation.ts";
import { additiveColumns, type Column as FormColumn, type ReturnForm } from "../../schema/return-form.ts";
import { textIn, type Texts } from "../../schema/texts.ts";
import { RETURN_STATE_WORDS } from "../../words.ts";
import type { Listed } from "../inbox/list.server.ts";
import { lineKindWord, placeHeading } from "./headings.ts";
import type { Line } from "./lines.server.ts";
import type { Counted, LineKind } from "./lines.ts";
import { isCounted, unitCell } from "./unit-cells.ts";

/** More addresses than this in one cell nobody reads on paper; how many are left out is said. */
const MOST_LINKS = 60;

export type TableContent = {
  campaign: Pick<Campaign, "kind" | "reporting">;
  form: ReturnForm;
  by: LineKind;
  counted: Counted;
  lines: readonly Line[];
  rows: readonly Listed[];
  addresses: ReadonlyMap<string, Readonly<Record<string, string[]>>>;
  total: Summed;
};

type Made = TableContent & { title: Texts; area: string; organisation: string; approvedAt: Date | null; made: { at: Date; by: string } };

/** The consolidation of a place as the regulation draws it, in the language of the page. */
export function tableDocument(made: Made): DocumentSpec {
  const { title, campaign, form, area, total, counted, organisation, approvedAt } = made;
  const { expected, received, share } = completeness(total.counts);
  return {
    title: campaign.reporting === "region" ? textIn(form.title) : m.checking_document_title({ title: textIn(title) }),
    subtitle: area,
    organisation,
    language: currentLocale(),
    orientation: "landscape",
    made: made.made,
    blocks: [
      {
        kind: "facts",
        facts: [
          { label: m.checking_document_covers(), value: share === null ? m.checking_of_expected({ received: formatNumber(received), expected: formatNumber(expected) }) : m.checking_document_of({ received: formatNumber(received), expected: formatNumber(expected), share: formatShare(share, 0) }) },
          { label: m.checking_table_counted(), value: counted === "accepted" ? m.checking_counted_accepted() : m.checking_counted_received() },
          { label: m.checking_table_standing(), value: approvedAt ? m.checking_document_approved({ at: formatDateTime(approvedAt) }) : m.checking_document_not_approved() },
        ],
      },
      tableOf(made),
      { kind: "note", text: m.checking_dash_note() },
      { kind: "signatures", people: [{ post: organisation }] },
    ],
  };
}

export function tableOf(content: TableContent): TableBlock {
  return content.by === "unit" ? unitTable(content) : lineTable(content);
}

/** № / place / the columns of the form. The oblast table of 2017 has no number before its first column. */
function unitTable({ campaign, form, counted, rows, addresses, total }: TableContent): TableBlock {
  const numbered = campaign.reporting === "school";
  const columns = form.columns.filter(({ kind }) => kind !== "files");
  const numbers = additiveColumns(form);
  const totals = columns.map((column): Cell => {
    if (column.kind === "links") return total.links;
    const at = numbers.findIndex(({ code }) => code === column.code);
    return at < 0 ? null : (total.numbers[at] ?? null);
  });
  return {
    kind: "table",
    caption: m.checking_table_title(),
    columns: [...(numbered ? [NUMBER()] : []), { label: placeHeading(campaign), width: 34 }, ...columns.map(paperColumn)],
    rows: rows.map((row, at): Cells => [
      ...(numbered ? [at + 1] : []),
      isCounted(row, counted) ? nameOf(row) : m.checking_document_line({ name: nameOf(row), state: RETURN_STATE_WORDS[row.state]() }),
      ...columns.map((column) => unitCell(form, column, row, counted, few(addresses.get(row.id)))),
    ]),
    ...(rows.length > 0 ? { totals: [...(numbered ? [null] : []), null, ...totals] } : {}),
    empty: m.checking_inbox_empty(),
  };
}

function lineTable({ campaign, form, by, lines, total }: TableContent): TableBlock {
  const numbers = additiveColumns(form);
  const linked = form.columns.some(({ kind }) => kind === "links");
  const cells = (one: Summed): Cell[] => [
    completeness(one.counts).expected, one.counts.received, one.counts.by.accepted, ...numbers.map((_, at) => one.numbers[at] ?? null), ...(linked ? [one.links] : []),
  ];
  return {
    kind: "table",
    caption: m.checking_table_title(),
    columns: [
      NUMBER(),
      { label: lineKindWord(by, campaign), width: 34 },
      { label: m.checking_column_expected(), kind: "number", width: 14 },
      { label: m.checking_column_received(), kind: "number", width: 14 },
      { label: m.checking_column_accepted(), kind: "number", width: 14 },
      ...numbers.map(paperColumn),
      ...form.columns.filter(({ kind }) => kind === "links").slice(0, 1).map((column): Column => ({ label: textIn(column.heading), kind: "number", width: 18 })),
    ],
    rows: lines.map((line, at): Cells => [at + 1, nameOf(line), ...cells(line)]),
    ...(lines.length > 0 ? { totals: [null, null, ...cells(total)] } : {}),
    empty: m.checking_inbox_empty(),
  };
}

const NUMBER = (): Column => ({ label: m.checking_column_number(), kind: "number", width: 6 });

function paperColumn(column: FormColumn): Column {
  const label = textIn(column.heading);
  if (column.kind === "number") return { label, kind: "number", width: 15 };
  return { label, width: column.kind === "links" || column.kind === "publications" ? 44 : 24 };
}

function few(addresses: Readonly<Record<string, string[]>> = {}): Record<string, string[]> {
  return Object.fromEntries(Object.entries(addresses).map(([column, urls]) => [column, urls.length > MOST_LINKS ? [...urls.slice(0, MOST_LINKS), m.checking_document_more_links({ count: formatNumber(urls.length - MOST_LINKS) })] : urls]));
}
