import type { WriteTx } from "#platform/database/door.server.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { inLocale, type Locale } from "#platform/i18n/locale.ts";
import { sendMail } from "#platform/mail/send.server.ts";
import { isKind, KINDS } from "#platform/notifications/kinds.ts";
import { GROUP_NAMES } from "./schema.ts";
import { groupName, wordsOf } from "./words.ts";

export type Due = { id: string; kind: string; values: unknown; at: Date; urgent: boolean; waited: boolean };
type Reader = { email: string; locale: Locale };

/** Each urgent one alone; everything else that is due together in one letter. */
export async function writeLetters(tx: WriteTx, reader: Reader, due: readonly Due[]): Promise<void> {
  const { email: to, locale } = reader;
  const preferences = link("/profile/notifications", locale);
  const alone = (one: Due) => ({ ...inLocale(locale, () => wordsOf(one.kind, one.values)), href: link(`/notifications/${one.id}`, locale), preferences });
  for (const one of due.filter(({ urgent }) => urgent)) await sendMail(tx, { to, locale, template: "urgentNotification", values: alone(one) });
  const calm = due.filter(({ urgent }) => !urgent);
  const inBulk = calm.some(({ waited }) => waited);
  const [first, ...more] = calm;
  if (!first) return;
  if (more.length === 0) return sendMail(tx, { to, locale, template: "notification", values: alone(first), inBulk });
  const sections = inLocale(locale, () => sectionsOf(calm));
  await sendMail(tx, { to, locale, template: "notifications", values: { count: calm.length, sections, href: link("/notifications", locale), preferences }, inBulk });
}

function sectionsOf(due: readonly Due[]) {
  return GROUP_NAMES.map((group) => ({
    title: groupName(group),
    lines: due
      .filter(({ kind }) => isKind(kind) && KINDS[kind].group === group)
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ kind, values, at }) => ({ text: wordsOf(kind, values).title, detail: formatDateTime(at) })),
  })).filter(({ lines }) => lines.length > 0);
}
