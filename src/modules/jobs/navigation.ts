import { m } from "#paraglide/messages.js";
import type { NavigationEntry } from "../../platform/http/navigation.ts";

export const jobsNavigation: readonly NavigationEntry[] = [
  { path: "/jobs", icon: "refresh", label: () => m.jobs_title(), group: "system", action: "jobs.see" },
];
