import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { Tabs } from "#ui/tabs.tsx";

const TABS = {
  profile: ["/profile", () => m.accounts_profile_names()],
  password: ["/profile/password", () => m.accounts_password()],
  email: ["/profile/email", () => m.accounts_email()],
  secondFactor: ["/profile/second-factor", () => m.accounts_profile_second_factor()],
  sessions: ["/profile/sessions", () => m.accounts_profile_devices()],
} as const;

export function ProfileTabs({ current }: { current: keyof typeof TABS }) {
  const tabs = Object.entries(TABS).map(([key, [path, label]]) => ({ href: link(path), label: label(), current: key === current }));
  return <Tabs label={m.accounts_profile_title()} tabs={tabs} />;
}
