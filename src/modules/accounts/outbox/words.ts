import { m } from "#paraglide/messages.js";
import { LETTERS, type Template } from "#platform/mail/letters.ts";

const NAMES: Record<Template, () => string> = {
  passwordReset: m.mail_reset_subject,
  passwordChanged: m.mail_password_changed_subject,
  signInLocked: m.mail_locked_subject,
  emailChangeOld: m.mail_email_old_subject,
  emailChangeNew: m.mail_email_new_subject,
  emailChanged: m.mail_email_changed_subject,
  secondFactorChanged: m.mail_factor_subject,
  invitation: m.people_letter_subject,
  urgentNotification: m.mail_urgent_name,
  notification: m.mail_notification_name,
  notifications: m.mail_digest_name,
};

/** A letter by its subject; what is newer than this list goes by its own name. */
export function templateName(template: string): string {
  return template in LETTERS ? (NAMES[template as Template]()) : template;
}

type Look = { label: string; tone: "quiet" | "sky" | "well" | "due" | "urgent" };

export function stateBadge(state: string): Look {
  switch (state) {
    case "sent": return { label: m.mail_state_sent(), tone: "well" };
    case "refused": return { label: m.mail_state_refused(), tone: "urgent" };
    case "expired": return { label: m.mail_state_expired(), tone: "due" };
    default: return { label: m.mail_state_waiting(), tone: "sky" };
  }
}
