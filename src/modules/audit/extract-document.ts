import { m } from "#paraglide/messages.js";
import type { Block, DocumentSpec } from "#platform/documents/document.ts";
import { formatDate, formatNumber } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { isId } from "#platform/ids.ts";
import type { Listed } from "./queries/pages.server.ts";
import type { LineFilter } from "./schema.ts";
import { actionGroups, sentenceOf } from "./sentences.ts";

type Extract = {
  listed: Listed;
  filter: LineFilter;
  place: string;
  organisation: string;
  /** Of the line that the making of this extract left in the chain of the place. */
  seal: string;
  at: Date;
  by: string;
};

/** What happened at a place, on paper: which part of it this is, and how to prove later that nothing of it was changed. */
export function extractDocument({ listed: { rows, next }, filter, place, organisation, seal, at, by }: Extract): DocumentSpec {
  const where = filter.below ? [{ label: m.audit_where(), kind: "text", width: 26 } as const] : [];
  const blocks: Block[] = [
    { kind: "facts", facts: [{ label: m.audit_extract_period(), value: period(filter) }, ...narrowed(filter, rows), { label: m.audit_extract_lines(), value: formatNumber(rows.length) }] },
    {
      kind: "table",
      caption: m.audit_caption(),
      columns: [{ label: m.audit_when(), kind: "moment", width: 22 }, { label: m.audit_what(), width: 48 }, { label: m.audit_who(), width: 32 }, ...where],
      rows: rows.map((row) => [new Date(row.at), row.subject ? `${row.what}: ${row.subject.name}` : row.what, row.who, ...(filter.below ? [row.where] : [])]),
      empty: m.audit_empty(),
    },
    ...(next ? [{ kind: "note", text: m.audit_export_cut({ count: rows.length }) } as const] : []),
    { kind: "heading", text: m.audit_extract_seal() },
    { kind: "code", content: seal, text: seal },
    { kind: "note", text: m.audit_extract_seal_how({ place }) },
  ];
  return { title: m.audit_extract_title(), subtitle: place, organisation, language: currentLocale(), orientation: filter.below ? "landscape" : "portrait", made: { at, by }, blocks };
}

function period({ from, to }: LineFilter): string {
  if (from && to) return `${formatDate(from)} – ${formatDate(to)}`;
  if (from) return m.audit_extract_since({ day: formatDate(from) });
  return to ? m.audit_extract_until({ day: formatDate(to) }) : m.audit_extract_always();
}

function narrowed({ who, action, below }: LineFilter, rows: Listed["rows"]): { label: string; value: string }[] {
  const person = isId(who) ? (rows.find(({ actorId }) => actorId === who)?.who ?? m.audit_somebody()) : who;
  const room = actionGroups().find(({ options }) => action.endsWith(".") && options.some(({ value }) => value.startsWith(action)));
  return [
    ...(person ? [{ label: m.audit_person(), value: person }] : []),
    ...(action ? [{ label: m.audit_action(), value: room?.label ?? sentenceOf(action) }] : []),
    ...(below ? [{ label: m.audit_where(), value: m.audit_below() }] : []),
  ];
}
