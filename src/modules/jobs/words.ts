import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import type { Reason, Rhythm } from "./rules.ts";

/** A room that adds a job adds its words here. */
const NAMES: Readonly<Record<string, () => string>> = {
  "accounts.sweep": m.jobs_name_accounts_sweep,
  "backup.nightly": m.jobs_name_backup_nightly,
  "campaigns.remind": m.jobs_name_campaigns_remind,
  "campaigns.import": m.jobs_name_campaigns_import,
  "campaigns.sweepImports": m.jobs_name_campaigns_sweep_imports,
  "campaigns.count": m.jobs_name_campaigns_count,
  "campaigns.endConsents": m.jobs_name_campaigns_end_consents,
  "campaigns.showNames": m.jobs_name_campaigns_show_names,
  "campaigns.lookAtLinks": m.jobs_name_campaigns_look_at_links,
  "calls.escalate": m.jobs_name_calls_escalate,
  "calls.tellReaders": m.jobs_name_calls_tell_readers,
  "calls.forgetDrafts": m.jobs_name_calls_forget_drafts,
  "jobs.settleFailed": m.jobs_name_settle_failed,
  "notifications.mail": m.jobs_name_notifications_mail,
  "notifications.sweep": m.jobs_name_notifications_sweep,
  "places.import": m.jobs_name_places_import,
  "places.sweepDrafts": m.jobs_name_places_sweep_drafts,
  "vault.sweepUploads": m.jobs_name_vault_sweep_uploads,
};

const REASONS: Readonly<Record<Reason, () => string>> = {
  workerDied: m.jobs_reason_worker_died,
  tookTooLong: m.jobs_reason_too_long,
  databaseAway: m.jobs_reason_database_away,
  databaseRefused: m.jobs_reason_database_refused,
  notPermitted: m.jobs_reason_not_permitted,
  networkAway: m.jobs_reason_network_away,
  diskFull: m.jobs_reason_disk_full,
  unfit: m.jobs_reason_unfit,
  unforeseen: m.jobs_reason_unforeseen,
};

const STATES = {
  running: { label: m.jobs_state_running, tone: "sky" },
  waiting: { label: m.jobs_state_waiting, tone: "quiet" },
  again: { label: m.jobs_state_again, tone: "due" },
} as const;

/** What a job does; one of a newer program goes by its own name. */
export const jobName = (name: string) => NAMES[name]?.() ?? name;
export const reasonWord = (reason: Reason) => REASONS[reason]();
export const stateBadge = (state: keyof typeof STATES) => ({ label: STATES[state].label(), tone: STATES[state].tone });

export function rhythmWord(rhythm: Rhythm): string {
  if (rhythm.every === "minutes") return rhythm.minutes === 1 ? m.jobs_every_minute() : m.jobs_every_minutes({ minutes: formatNumber(rhythm.minutes) });
  if (rhythm.every === "hour") return m.jobs_every_hour({ minute: formatNumber(rhythm.minute) });
  if (rhythm.every === "day") return m.jobs_every_day({ at: rhythm.at });
  return rhythm.cron;
}
