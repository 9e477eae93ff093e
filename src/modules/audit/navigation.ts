import { m } from "#paraglide/messages.js";
import type { NavigationEntry } from "#platform/http/navigation.ts";

export const auditNavigation: readonly NavigationEntry[] = [
  { path: "/audit", icon: "history", label: () => m.audit_title(), group: "system", action: "audit.browse" },
];
