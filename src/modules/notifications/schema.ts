import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { GROUPS, MAILINGS, type Group, type Mailing } from "#platform/notifications/kinds.ts";

export const GROUP_NAMES = Object.keys(GROUPS) as Group[];

/** From an hour until before another, on the clocks of Kazakhstan; may reach over midnight. */
export type Quiet = { from: number; to: number };

export type Settings = {
  /** Only what was chosen; a group that is not here goes its usual way. */
  mail: Partial<Record<Group, Mailing>>;
  quiet: Quiet | null;
  digestHour: number;
};

export const HOURS: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour);

export function isQuietHour(hour: number, quiet: Quiet | null): boolean {
  if (!quiet) return false;
  const { from, to } = quiet;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** What the database keeps of the choices; a group or a way that no longer exists falls back to the usual. */
export const storedMail = z.record(z.string(), z.string()).transform((stored) => {
  const mail: Partial<Record<Group, Mailing>> = {};
  for (const group of GROUP_NAMES) {
    const way = MAILINGS.find((one) => one === stored[group]);
    if (way) mail[group] = way;
  }
  return mail;
});

const hour = z.coerce.number({ error: () => m.notifications_error_choice() }).int().min(0, { error: () => m.notifications_error_choice() }).max(23, { error: () => m.notifications_error_choice() });
const way = z.enum(MAILINGS, { error: () => m.notifications_error_choice() }).optional();

/** "08:00", as hours are shown for choosing. */
export const hourWords = (one: number) => `${String(one).padStart(2, "0")}:00`;

export const settingsForm = z
  .object({
    roles: way,
    invitations: way,
    confidential: way,
    work: way,
    campaigns: way,
    system: way,
    digestHour: hour,
    quiet: z.literal("on").optional(),
    quietFrom: hour,
    quietTo: hour,
  })
  .superRefine(({ quiet, quietFrom: from, quietTo: to, digestHour }, context) => {
    if (!quiet) return;
    const error = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (from === to) error("quietTo", m.notifications_error_quiet_same());
    else if (isQuietHour(digestHour, { from, to })) error("digestHour", m.notifications_error_digest_quiet({ from: hourWords(from), to: hourWords(to) }));
  })
  .transform(({ digestHour, quiet, quietFrom, quietTo, ...chosen }): Settings => {
    const mail = Object.fromEntries(Object.entries(chosen).filter(([, one]) => one !== undefined)) as Settings["mail"];
    return { mail, digestHour, quiet: quiet ? { from: quietFrom, to: quietTo } : null };
  });
