import { TIME_ZONE } from "#platform/i18n/format.ts";
import { GROUPS, KINDS, type Group, type Mailing, type NotificationKind } from "#platform/notifications/kinds.ts";
import { isQuietHour, type Quiet, type Settings } from "./schema.ts";

export const USUAL: Settings = { mail: {}, quiet: { from: 21, to: 8 }, digestHour: 8 };

export function mailingOf(group: Group, settings: Settings): Mailing {
  return settings.mail[group] ?? GROUPS[group].mail;
}

/** When the letter about something that is in the bell since `at` is to go, or undefined where none is wanted. */
export function letterAt(kind: NotificationKind, settings: Settings, at: Date): Date | undefined {
  const { group, urgent } = KINDS[kind];
  if (urgent) return at;
  const mailing = mailingOf(group, settings);
  if (mailing === "bell") return undefined;
  return outOfQuiet(mailing === "digest" ? whenClockStrikes(settings.digestHour, at) : at, settings.quiet);
}

/** The moment itself, or the end of the quiet hours it falls into. */
export function outOfQuiet(at: Date, quiet: Quiet | null): Date {
  return quiet && isQuietHour(hourAt(at), quiet) ? whenClockStrikes(quiet.to, at) : at;
}

const HOUR_MS = 3_600_000;
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: TIME_ZONE });

/** What the clocks of Kazakhstan show, whichever hours they were ahead then. */
export function hourAt(moment: Date): number {
  return Number(clock.format(moment));
}

/** The next time, from this moment on, that the clocks of Kazakhstan show the full hour. Its zones have always been whole hours. */
export function whenClockStrikes(hour: number, from: Date): Date {
  let at = Math.ceil(from.getTime() / HOUR_MS) * HOUR_MS;
  while (hourAt(new Date(at)) !== hour) at += HOUR_MS;
  return new Date(at);
}

/** Read ones are kept a while to be found again, unread ones a year; then they go. */
export const READ_KEPT_DAYS = 90;
export const UNREAD_KEPT_DAYS = 365;
