import { m } from "#paraglide/messages.js";

export type Letter = {
  subject: string;
  paragraphs: readonly string[];
  /** Lines under headings, where one letter tells of several things. */
  sections?: readonly { title: string; lines: readonly { text: string; detail: string }[] }[];
  action?: { label: string; href: string };
  /** Said under it beside what every letter says: why it came, or where to choose that it does not. */
  footer?: { text: string; href?: string };
};

const HOUR = 3_600_000;

type Kind<V> = { livesMs: number; write: (values: V) => Letter };
const kind = <V>(livesMs: number, write: (values: V) => Letter): Kind<V> => ({ livesMs, write });

/**
 * Every letter there is. None carries content of confidential matter: no name of a child, no kind, no school.
 * A letter lives as long as its link, and is not sent after that.
 */
export const LETTERS = {
  passwordReset: kind(HOUR / 2, (values: { href: string }) => ({
    subject: m.mail_reset_subject(),
    paragraphs: [m.mail_reset_text(), m.mail_reset_vault(), m.mail_not_you()],
    action: { label: m.mail_reset_do(), href: values.href },
  })),
  passwordChanged: kind(72 * HOUR, (values: { href: string }) => ({
    subject: m.mail_password_changed_subject(),
    paragraphs: [m.mail_password_changed_text(), m.mail_password_changed_not_you()],
    action: { label: m.mail_reset_do(), href: values.href },
  })),
  signInLocked: kind(24 * HOUR, (values: { href: string }) => ({
    subject: m.mail_locked_subject(),
    paragraphs: [m.mail_locked_text(), m.mail_locked_not_you()],
    action: { label: m.mail_reset_do(), href: values.href },
  })),
  emailChangeOld: kind(24 * HOUR, (values: { href: string; newEmail: string }) => ({
    subject: m.mail_email_old_subject(),
    paragraphs: [m.mail_email_old_text({ email: values.newEmail }), m.mail_email_both(), m.mail_email_not_you()],
    action: { label: m.mail_email_do(), href: values.href },
  })),
  emailChangeNew: kind(24 * HOUR, (values: { href: string }) => ({
    subject: m.mail_email_new_subject(),
    paragraphs: [m.mail_email_new_text(), m.mail_email_both(), m.mail_not_you()],
    action: { label: m.mail_email_do(), href: values.href },
  })),
  emailChanged: kind(72 * HOUR, () => ({
    subject: m.mail_email_changed_subject(),
    paragraphs: [m.mail_email_changed_text(), m.mail_changed_not_you()],
  })),
  secondFactorChanged: kind(72 * HOUR, () => ({
    subject: m.mail_factor_subject(),
    paragraphs: [m.mail_factor_text(), m.mail_changed_not_you()],
  })),
  invitation: kind(7 * 24 * HOUR, (values: { href: string; inviter: string }) => ({
    subject: m.people_letter_subject(),
    paragraphs: [m.people_letter_text({ inviter: values.inviter }), m.people_letter_once()],
    action: { label: m.people_letter_do(), href: values.href },
  })),
  urgentNotification: kind(72 * HOUR, ({ title, text, href }: Told) => ({
    subject: title,
    paragraphs: [text],
    action: { label: m.mail_notification_do(), href },
    footer: { text: m.mail_urgent_why() },
  })),
  notification: kind(72 * HOUR, ({ title, text, href, preferences }: Told) => ({
    subject: title,
    paragraphs: [text],
    action: { label: m.mail_notification_do(), href },
    footer: { text: m.mail_preferences(), href: preferences },
  })),
  notifications: kind(48 * HOUR, (values: { count: number; sections: NonNullable<Letter["sections"]>; href: string; preferences: string }) => ({
    subject: m.mail_digest_subject({ count: values.count }),
    paragraphs: [m.mail_digest_lead()],
    sections: values.sections,
    action: { label: m.mail_digest_do(), href: values.href },
    footer: { text: m.mail_preferences(), href: values.preferences },
  })),
};

type Told = { title: string; text: string; href: string; preferences: string };

export type Template = keyof typeof LETTERS;
export type ValuesOf<T extends Template> = Parameters<(typeof LETTERS)[T]["write"]>[0];
