import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { Tabs } from "#ui/tabs.tsx";

export function AuditTabs({ current }: { current: "here" | "mine" }) {
  return (
    <Tabs
      label={m.audit_title()}
      tabs={[
        { href: link("/audit"), label: m.audit_title(), current: current === "here" },
        { href: link("/audit/mine"), label: m.audit_mine_title(), current: current === "mine" },
      ]}
    />
  );
}
