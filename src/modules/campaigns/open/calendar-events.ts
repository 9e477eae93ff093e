import { m } from "#paraglide/messages.js";
import { dayOf, formatTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { textIn } from "../schema/texts.ts";
import type { CalendarEvent } from "./calendar-file.ts";
import type { PublicCampaign } from "./queries.server.ts";

/** The campaign itself, and the deadline of its returns as an event of its own. */
export function eventsOf(campaign: PublicCampaign, origin: string): CalendarEvent[] {
  const { id, slug, heldFrom, heldUntil, heldAt, dueAt, changedAt, version: sequence, regulation } = campaign;
  const title = textIn(regulation.title);
  const url = `${origin}${link(`/campaigns/${slug}`)}`;
  const said = { url, cancelled: campaign.state === "cancelled", changedAt, sequence };
  const host = new URL(origin).hostname;
  const held: CalendarEvent = { ...said, uid: `${id}@${host}`, title, text: [textIn(regulation.summary), regulation.hashtags.join(" ")].filter(Boolean).join("\n"), ...timeOf(heldFrom, heldUntil, heldAt) };
  if (!dueAt) return [held];
  return [held, { ...said, uid: `${id}-due@${host}`, title: m.campaigns_public_ics_due({ title }), text: "", from: { day: dayOf(dueAt), clock: formatTime(dueAt) }, until: null }];
}

/** With an hour, one day of it takes that hour; several days are whole days. */
function timeOf(heldFrom: string, heldUntil: string, heldAt: string | null): Pick<CalendarEvent, "from" | "until"> {
  if (heldAt === null || heldFrom !== heldUntil) return { from: { day: heldFrom, clock: null }, until: { day: heldUntil, clock: null } };
  const [hour = "0", minute = "00"] = heldAt.split(":");
  const end = Number(hour) < 23 ? `${String(Number(hour) + 1).padStart(2, "0")}:${minute}` : "23:59";
  return { from: { day: heldFrom, clock: heldAt.slice(0, 5) }, until: { day: heldUntil, clock: end } };
}
