import { m } from "#paraglide/messages.js";
import type { NavigationEntry } from "#platform/http/navigation.ts";

export const callsNavigation: readonly NavigationEntry[] = [
  { path: "/calls", icon: "chat", label: () => m.calls_title(), short: () => m.calls_title_short(), group: "work", action: "calls.read", phone: true },
  { path: "/report", icon: "flag", label: () => m.calls_report_title(), short: () => m.calls_report_short(), group: "work", action: "calls.report" },
];
