import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { Tabs } from "#ui/tabs.tsx";

export function PeopleTabs({ current }: { current: "people" | "invitations" }) {
  return (
    <Tabs
      label={m.people_title()}
      tabs={[
        { href: link("/people"), label: m.people_tab_people(), current: current === "people" },
        { href: link("/people/invitations"), label: m.people_tab_invitations(), current: current === "invitations" },
      ]}
    />
  );
}
