import { m } from "#paraglide/messages.js";
import type { NavigationEntry } from "#platform/http/navigation.ts";

export const placesNavigation: readonly NavigationEntry[] = [
  { path: "/places", icon: "map", label: () => m.places_title(), short: () => m.places_title_short(), group: "directory", action: "places.browse", phone: true },
  { path: "/calendar", icon: "calendar", label: () => m.places_calendar_title(), group: "directory", action: "calendar.browse" },
];
