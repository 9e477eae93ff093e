import { m } from "#paraglide/messages.js";
import type { NavigationEntry } from "#platform/http/navigation.ts";

export const notesNavigation: readonly NavigationEntry[] = [
  { path: "/notes", icon: "lock", label: () => m.notes_title(), short: () => m.notes_title_short(), group: "work", action: "notes.use", phone: true },
];
