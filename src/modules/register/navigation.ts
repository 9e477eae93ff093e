import { m } from "#paraglide/messages.js";
import type { NavigationEntry } from "#platform/http/navigation.ts";

export const registerNavigation: readonly NavigationEntry[] = [
  { path: "/register", icon: "journal", label: () => m.register_title(), short: () => m.register_title_short(), group: "work", action: "register.read" },
];
