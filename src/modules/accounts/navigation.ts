import { m } from "#paraglide/messages.js";
import type { NavigationEntry } from "../../platform/http/navigation.ts";

export const peopleNavigation: readonly NavigationEntry[] = [
  { path: "/people", icon: "people", label: () => m.people_tab_people(), group: "directory", action: "people.browse", phone: true },
  { path: "/access", icon: "shield", label: () => m.people_access_title(), group: "system", action: "access.seeTable" },
  { path: "/mail/outbox", icon: "mail", label: () => m.mail_outbox_title(), group: "system", action: "mail.seeOutbox" },
];
