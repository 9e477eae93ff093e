import { PLACE_KINDS } from "#modules/places/schema.ts";
import { m } from "#paraglide/messages.js";
import type { ReadTx } from "#platform/database/door.server.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import type { Line } from "../schema.ts";
import { sentenceOf } from "../sentences.ts";
import { namesIn, type Names } from "./names.server.ts";

export type Row = {
  key: string;
  at: string;
  moment: string;
  who: string;
  actorId: string | null;
  what: string;
  subject: { name: string; href: string | null } | null;
  where: string;
};

/** Lines as a person reads them, in the reader's language. */
export async function asRows(tx: ReadTx, lines: readonly Line[]): Promise<Row[]> {
  const names = await namesIn(tx, lines);
  return lines.map((line) => ({
    key: line.key,
    at: line.at.toISOString(),
    moment: formatDateTime(line.at),
    who: whoDid(line, names),
    actorId: line.actorId,
    what: sentenceOf(line.action),
    subject: subjectOf(line, names),
    where: names.places.get(line.placeId) ?? "",
  }));
}

function whoDid(line: Line, names: Names): string {
  const token = line.detail["token"];
  if (line.actorId) {
    const who = names.people.get(line.actorId) ?? m.audit_somebody();
    return typeof token === "string" ? m.api_by_token({ who, token }) : who;
  }
  return line.task === "public" ? m.audit_by_visitor() : m.audit_by_system();
}

function subjectOf(line: Line, names: Names): Row["subject"] {
  if (line.subjectKind === "account") {
    const name = names.people.get(line.subjectId);
    return name && line.subjectId !== line.actorId ? { name, href: null } : null;
  }
  if (!isPlaceKind(line.subjectKind)) return null;
  const name = names.places.get(line.subjectId);
  return name ? { name, href: link(`/places/${line.subjectId}`) } : null;
}

export function isPlaceKind(kind: string): boolean {
  return kind === "place" || PLACE_KINDS.some((known) => known === kind);
}
