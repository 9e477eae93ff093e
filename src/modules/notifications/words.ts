import { dutyName } from "#modules/accounts/public.server.ts";
import { m } from "#paraglide/messages.js";
import { isKind, type Group, type Mailing, type NotificationKind, type ValuesOf } from "#platform/notifications/kinds.ts";

export type Words = { title: string; text: string };

/** The work that ends in a notification, by the name of its job. */
const WORKS: Readonly<Record<string, () => string>> = {
  "places.import": m.notifications_work_places_import,
};
const workName = (code: string) => (WORKS[code] ?? m.notifications_work_other)();

type Writers = { [K in NotificationKind]: (values: ValuesOf<K>) => Words };

const WORDS: Writers = {
  roleGiven: (duty) => ({ title: m.notifications_role_given({ duty: dutyName(duty) }), text: m.notifications_role_given_text() }),
  roleChanged: (duty) => ({ title: m.notifications_role_changed({ duty: dutyName(duty) }), text: m.notifications_role_changed_text() }),
  roleEnded: (duty) => ({ title: m.notifications_role_ended({ duty: dutyName(duty) }), text: m.notifications_role_ended_text() }),
  invitationAccepted: (duty) => ({ title: m.notifications_invitation_accepted({ duty: dutyName(duty) }), text: m.notifications_invitation_accepted_text() }),
  readmissionAsked: () => ({ title: m.notifications_readmission_asked(), text: m.notifications_readmission_asked_text() }),
  letInAgain: () => ({ title: m.notifications_let_in_again(), text: m.notifications_let_in_again_text() }),
  workFinished: ({ work }) => ({ title: m.notifications_work_finished({ work: workName(work) }), text: m.notifications_work_finished_text() }),
  workFailed: ({ work }) => ({ title: m.notifications_work_failed({ work: workName(work) }), text: m.notifications_work_failed_text() }),
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
  system: m.notifications_group_system,
};

/** What belongs to a group that may be chosen about; one of urgent things alone has no such sentence. */
const GROUP_CHOSEN: Partial<Record<Group, () => string>> = {
  roles: m.notifications_group_roles_text,
  invitations: m.notifications_group_invitations_text,
  confidential: m.notifications_group_confidential_text,
  work: m.notifications_group_work_text,
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
