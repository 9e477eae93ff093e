import { m } from "#paraglide/messages.js";
import type { DocumentSpec } from "#platform/documents/document.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import type { Shown } from "./shown.ts";

type Printed = {
  name: string;
  organisation: string;
  made: { at: Date; by: string };
  /** With the names of other children. */
  whole: boolean;
  rows: readonly Shown[];
  nameOfAuthor: (accountId: string) => string;
};

export function chronologyDocument({ name, organisation, made, whole, rows, nameOfAuthor }: Printed): DocumentSpec {
  return {
    title: m.children_chronology(),
    subtitle: name,
    organisation,
    language: currentLocale(),
    made,
    blocks: [
      { kind: "facts", facts: [{ label: m.children_print_count(), value: formatNumber(rows.length) }] },
      { kind: "note", text: whole ? m.children_print_note_whole() : m.children_print_note_cleared() },
      {
        kind: "table",
        caption: m.children_chronology(),
        columns: [
          { label: m.children_print_when(), kind: "moment", width: 16 },
          { label: m.children_print_what(), width: 60 },
          { label: m.children_print_who(), width: 20 },
        ],
        rows: rows.map(({ at, title, text, by }) => [at, text ? `${title}\n${text}` : title, nameOfAuthor(by)]),
        empty: m.children_chronology_none(),
      },
    ],
  };
}
