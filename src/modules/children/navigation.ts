import { m } from "#paraglide/messages.js";
import type { NavigationEntry } from "#platform/http/navigation.ts";

export const childrenNavigation: readonly NavigationEntry[] = [
  { path: "/children", icon: "person", label: () => m.children_title(), short: () => m.children_title_short(), group: "work", action: "children.use" },
];
