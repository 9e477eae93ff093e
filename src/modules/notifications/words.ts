import { dutyName } from "#modules/accounts/public.server.ts";
import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { isKind, type CampaignTold, type Group, type Mailing, type NotificationKind, type ValuesOf } from "#platform/notifications/kinds.ts";

export type Words = { title: string; text: string };

/** The work that ends in a notification, by the name of its job. */
const WORKS: Readonly<Record<string, () => string>> = {
  "places.import": m.notifications_work_places_import,
  "campaigns.import": m.notifications_work_campaigns_import,
};
const workName = (code: string) => (WORKS[code] ?? m.notifications_work_other)();

const titleOf = (told: CampaignTold) => told[currentLocale()];
const dayWords = ({ day }: CampaignTold) => (day ? formatDate(day) : "");

type Writers = { [K in NotificationKind]: (values: ValuesOf<K>) => Words };

const WORDS: Writers = {
  roleGiven: (duty) => ({ title: m.notifications_role_given({ duty: dutyName(duty) }), text: m.notifications_role_given_text() }),
  roleChanged: (duty) => ({ title: m.notifications_role_changed({ duty: dutyName(duty) }), text: m.notifications_role_changed_text() }),
  roleEnded: (duty) => ({ title: m.notifications_role_ended({ duty: dutyName(duty) }), text: m.notifications_role_ended_text() }),
  invitationAccepted: (duty) => ({ title: m.notifications_invitation_accepted({ duty: dutyName(duty) }), text: m.notifications_invitation_accepted_text() }),
  readmissionAsked: () => ({ title: m.notifications_readmission_asked(), text: m.notifications_readmission_asked_text() }),
  callArrived: () => ({ title: m.notifications_call_arrived(), text: m.notifications_call_arrived_text() }),
  callWaits: () => ({ title: m.notifications_call_waits(), text: m.notifications_call_waits_text() }),
  callToConfirm: () => ({ title: m.notifications_call_to_confirm(), text: m.notifications_call_to_confirm_text() }),
  callRefused: () => ({ title: m.notifications_call_refused(), text: m.notifications_call_refused_text() }),
  caseGiven: () => ({ title: m.notifications_case_given(), text: m.notifications_case_given_text() }),
  callWrote: () => ({ title: m.notifications_call_wrote(), text: m.notifications_call_wrote_text() }),
  letInAgain: () => ({ title: m.notifications_let_in_again(), text: m.notifications_let_in_again_text() }),
  workFinished: ({ work }) => ({ title: m.notifications_work_finished({ work: workName(work) }), text: m.notifications_work_finished_text() }),
  workFailed: ({ work }) => ({ title: m.notifications_work_failed({ work: workName(work) }), text: m.notifications_work_failed_text() }),
  campaignAnnounced: (told) => ({
    title: m.notifications_campaign_announced({ title: titleOf(told) }),
    text: told.day ? m.notifications_campaign_announced_text({ day: dayWords(told) }) : m.notifications_campaign_announced_text_no_day(),
  }),
  campaignAmended: (told) => ({ title: m.notifications_campaign_amended({ title: titleOf(told) }), text: m.notifications_campaign_amended_text() }),
  campaignDeadlineMoved: (told) => ({ title: m.notifications_campaign_deadline_moved({ title: titleOf(told) }), text: m.notifications_campaign_deadline_moved_text({ day: dayWords(told) }) }),
  campaignCancelled: (told) => ({ title: m.notifications_campaign_cancelled({ title: titleOf(told) }), text: m.notifications_campaign_cancelled_text() }),
  campaignReopened: (told) => ({ title: m.notifications_campaign_reopened({ title: titleOf(told) }), text: m.notifications_campaign_reopened_text() }),
  campaignBegins: (told) => ({ title: m.notifications_campaign_begins({ title: titleOf(told) }), text: m.notifications_campaign_begins_text() }),
  campaignDueSoon: (told) => ({ title: m.notifications_campaign_due_soon({ title: titleOf(told) }), text: m.notifications_campaign_due_soon_text({ day: dayWords(told) }) }),
  campaignDueToday: (told) => ({ title: m.notifications_campaign_due_today({ title: titleOf(told) }), text: m.notifications_campaign_due_today_text() }),
  campaignLate: (told) => ({ title: m.notifications_campaign_late({ title: titleOf(told) }), text: m.notifications_campaign_late_text({ day: dayWords(told) }) }),
  campaignReturnGivenBack: (told) => ({ title: m.notifications_campaign_given_back({ title: titleOf(told) }), text: m.notifications_campaign_given_back_text() }),
  campaignReturnAccepted: (told) => ({ title: m.notifications_campaign_accepted({ title: titleOf(told) }), text: m.notifications_campaign_accepted_text() }),
  campaignCorrectionAsked: (told) => ({ title: m.notifications_campaign_correction_asked({ title: titleOf(told) }), text: m.notifications_campaign_correction_asked_text() }),
  campaignTablePassedOn: (told) => ({ title: m.notifications_campaign_table_passed_on({ title: titleOf(told) }), text: m.notifications_campaign_table_passed_on_text() }),
  campaignTableRecalled: (told) => ({ title: m.notifications_campaign_table_recalled({ title: titleOf(told) }), text: m.notifications_campaign_table_recalled_text() }),
  campaignTableGivenBack: (told) => ({ title: m.notifications_campaign_table_given_back({ title: titleOf(told) }), text: m.notifications_campaign_table_given_back_text() }),
  campaignTableAccepted: (told) => ({ title: m.notifications_campaign_table_accepted({ title: titleOf(told) }), text: m.notifications_campaign_table_accepted_text() }),
  campaignTableMoreTime: (told) => ({ title: m.notifications_campaign_table_more_time({ title: titleOf(told) }), text: m.notifications_campaign_table_more_time_text({ day: dayWords(told) }) }),
  campaignTableDueSoon: (told) => ({ title: m.notifications_campaign_table_due_soon({ title: titleOf(told) }), text: m.notifications_campaign_table_due_soon_text({ day: dayWords(told) }) }),
  campaignTableDueToday: (told) => ({ title: m.notifications_campaign_table_due_today({ title: titleOf(told) }), text: m.notifications_campaign_table_due_today_text() }),
  campaignToJudge: (told) => ({ title: m.notifications_campaign_to_judge({ title: titleOf(told) }), text: m.notifications_campaign_to_judge_text({ day: dayWords(told) }) }),
  jobGivenUp: () => ({ title: m.notifications_job_given_up(), text: m.notifications_job_given_up_text() }),
};

/** In the reader's language; a kind of a newer or an older program has words too. */
export function wordsOf(kind: string, values: unknown): Words {
  if (!isKind(kind)) return { title: m.notifications_unknown(), text: "" };
  return (WORDS[kind] as (values: unknown) => Words)(values);
}

const GROUP_NAMES: Record<Group, () => string> = {
  roles: m.notifications_group_roles,
  invitations: m.notifications_group_invitations,
  confidential: m.notifications_group_confidential,
  work: m.notifications_group_work,
  campaigns: m.notifications_group_campaigns,
  system: m.notifications_group_system,
};

/** What belongs to a group that may be chosen about; one of urgent things alone has no such sentence. */
const GROUP_CHOSEN: Partial<Record<Group, () => string>> = {
  roles: m.notifications_group_roles_text,
  invitations: m.notifications_group_invitations_text,
  confidential: m.notifications_group_confidential_text,
  work: m.notifications_group_work_text,
  campaigns: m.notifications_group_campaigns_text,
};

/** Why something of the group comes at any hour. */
const GROUP_URGENT: Partial<Record<Group, () => string>> = {
  confidential: m.notifications_urgent_confidential,
  system: m.notifications_urgent_system,
};

const MAILING_NAMES: Record<Mailing, () => string> = {
  atOnce: m.notifications_mail_at_once,
  digest: m.notifications_mail_digest,
  bell: m.notifications_mail_bell,
};

export const groupName = (group: Group) => GROUP_NAMES[group]();
export const groupText = (group: Group) => GROUP_CHOSEN[group]?.();
export const groupUrgent = (group: Group) => GROUP_URGENT[group]?.();
export const mailingName = (mailing: Mailing) => MAILING_NAMES[mailing]();
