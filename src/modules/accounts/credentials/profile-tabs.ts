import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";

const TABS = {
  profile: ["/profile", () => m.accounts_profile_names()],
  password: ["/profile/password", () => m.accounts_password()],
  email: ["/profile/email", () => m.accounts_email()],
  secondFactor: ["/profile/second-factor", () => m.accounts_profile_second_factor()],
  sessions: ["/profile/sessions", () => m.accounts_profile_devices()],
  notifications: ["/profile/notifications", () => m.notifications_settings_tab()],
  tokens: ["/profile/tokens", () => m.api_profile_tab()],
} as const;

export type ProfileTab = keyof typeof TABS;

/** The pages about oneself, also for those that other rooms add. */
export function profileTabs(current: ProfileTab): { href: string; label: string; current: boolean }[] {
  return Object.entries(TABS).map(([key, [path, label]]) => ({ href: link(path), label: label(), current: key === current }));
}
