import { m } from "#paraglide/messages.js";
import type { Block, Cell, Column, DocumentSpec } from "#platform/documents/document.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { nameOf } from "#platform/i18n/names.ts";
import type { ListedSchool } from "./queries/school-list.server.ts";
import { columnsShown, type SchoolColumn } from "./school-columns.ts";
import { languageWord, typeWord } from "./words.ts";
import type { readSchoolFilter } from "./schools-filter.ts";

type Listed = {
  rows: readonly ListedSchool[];
  columns: readonly string[] | null;
  filter: ReturnType<typeof readSchoolFilter>;
  /** Which part of the country the list covers, and in whose name it is made. */
  scope: string;
  organisation: string;
  made: { at: Date; by: string };
};

type Written = Omit<Column, "label"> & { cell: (school: ListedSchool) => Cell; total?: true };

const WRITTEN: Readonly<Record<SchoolColumn, Written>> = {
  name: { width: 46, cell: (school) => nameOf(school) },
  code: { width: 18, cell: (school) => school.code },
  district: { width: 26, cell: (school) => school.district },
  type: { width: 26, cell: (school) => typeWord(school.type) },
  languages: { width: 22, cell: (school) => school.languages.map(languageWord).join(", ") },
  pupils: { kind: "number", width: 12, cell: (school) => school.pupils, total: true },
  staff: { kind: "number", width: 13, cell: (school) => school.staff, total: true },
};

/** The list of schools as it stands on the page, all its pages together. */
export function schoolsDocument({ rows, columns, filter, scope, organisation, made }: Listed): DocumentSpec {
  const shown = columnsShown(columns).map(({ key, label }) => ({ ...WRITTEN[key], label: label() }));
  const totals = shown.map(({ total, cell }) => (total ? sum(rows.map(cell)) : null));
  const blocks: Block[] = [
    { kind: "facts", facts: [{ label: m.places_list_covers(), value: scope }, ...chosen(filter), { label: m.places_list_count(), value: formatNumber(rows.length) }] },
    {
      kind: "table",
      caption: m.places_list_title(),
      columns: [{ label: m.places_list_number(), kind: "number", width: 6 }, ...shown.map(({ cell: _cell, total: _total, ...column }) => column)],
      rows: rows.map((school, at) => [at + 1, ...shown.map(({ cell }) => cell(school))]),
      ...(rows.length > 0 ? { totals: [null, ...totals] } : {}),
      empty: m.places_list_empty(),
    },
    ...(missing(rows, shown) ? [{ kind: "note", text: m.places_list_not_reported() } as const] : []),
  ];
  return { title: m.places_list_title(), organisation, language: currentLocale(), orientation: "landscape", made, blocks };
}

function chosen({ type, language, q, closed }: Listed["filter"]): { label: string; value: string }[] {
  return [
    ...(q ? [{ label: m.places_search(), value: q }] : []),
    ...(type ? [{ label: m.places_type(), value: typeWord(type) }] : []),
    ...(language ? [{ label: m.places_languages(), value: languageWord(language) }] : []),
    ...(closed ? [{ label: m.places_state(), value: m.places_closed() }] : []),
  ];
}

function sum(cells: readonly Cell[]): number | null {
  const known = cells.filter((cell) => typeof cell === "number");
  return known.length === 0 ? null : known.reduce((all, one) => all + one, 0);
}

function missing(rows: readonly ListedSchool[], shown: readonly Written[]): boolean {
  return shown.some(({ total, cell }) => total && rows.some((school) => cell(school) === null));
}
