import { m } from "#paraglide/messages.js";
import { dayOf } from "#platform/i18n/format.ts";
import { inWords } from "#platform/i18n/names.ts";
import type { Entry } from "./chronology.server.ts";
import { blackOut } from "./rules/black-out.ts";
import { FIELD_WORDS, fieldText } from "./words.ts";

export const SHOWN_KINDS = ["record", "note", "entry"] as const;
export type ShownKind = (typeof SHOWN_KINDS)[number];

export const KIND_WORDS: Record<ShownKind, () => string> = {
  record: m.children_kind_record,
  note: m.children_kind_note,
  entry: m.children_kind_entry,
};

export type Shown = { key: string; kind: ShownKind; at: Date; by: string; title: string; text: string; path: `/${string}` | null };

/** The entries in the reader's words; with `own`, the names of other children are taken out. */
export function shownEntries(entries: readonly Entry[], own?: string): Shown[] {
  return entries.map((entry) => {
    const { title, text } = said(entry);
    const cleared = (words: string) => (own === undefined ? words : blackOut(words, entry.others, own));
    const path = entry.kind === "record" ? null : entry.path;
    return { key: entry.key, kind: entry.kind, at: entry.at, by: entry.by, title: cleared(title), text: cleared(text), path };
  });
}

export function filtered<E extends { kind: string; at: Date }>(entries: readonly E[], filter: { kind: string | null; from: string | null; to: string | null }): E[] {
  return entries.filter(({ kind, at }) => {
    const day = dayOf(at);
    return (!filter.kind || kind === filter.kind) && (!filter.from || day >= filter.from) && (!filter.to || day <= filter.to);
  });
}

function said(entry: Entry): { title: string; text: string } {
  if (entry.kind === "entry") return { title: inWords(entry.title), text: entry.text };
  if (entry.kind === "note") return { title: m.children_entry_note(), text: [entry.title ?? m.children_damaged(), entry.about].join(": ") };
  const { before, record, fields } = entry;
  if (!before) return { title: m.children_version_first(), text: "" };
  const changes = fields.map((field) => m.children_changed({ field: FIELD_WORDS[field](), before: fieldText(before, field), after: fieldText(record, field) }));
  return { title: m.children_entry_changed(), text: changes.join("\n") };
}
