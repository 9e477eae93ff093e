import { m } from "#paraglide/messages.js";
import type { NavigationEntry } from "#platform/http/navigation.ts";

export const campaignsNavigation: readonly NavigationEntry[] = [
  { path: "/work/campaigns", icon: "megaphone", label: () => m.campaigns_title(), group: "work", action: "campaigns.browse", phone: true },
];
