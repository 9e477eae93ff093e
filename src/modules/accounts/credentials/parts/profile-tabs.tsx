import { m } from "#paraglide/messages.js";
import { Tabs } from "#ui/tabs.tsx";
import { profileTabs, type ProfileTab } from "../profile-tabs.ts";

export function ProfileTabs({ current }: { current: ProfileTab }) {
  return <Tabs label={m.accounts_profile_title()} tabs={profileTabs(current)} />;
}
