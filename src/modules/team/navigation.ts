import { m } from "#paraglide/messages.js";
import type { NavigationEntry } from "#platform/http/navigation.ts";

export const teamNavigation: readonly NavigationEntry[] = [
  { path: "/team", icon: "heart", label: () => m.team_title(), short: () => m.team_title_short(), group: "work", action: "team.see" },
  { path: "/team/schools", icon: "heart", label: () => m.team_schools_title(), short: () => m.team_title_short(), group: "work", action: "team.watch" },
];
