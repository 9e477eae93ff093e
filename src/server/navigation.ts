import { m } from "#paraglide/messages.js";
import type { IconName } from "#ui/icon.tsx";
import type { RoomGroup } from "#ui/shell-data.ts";
import { peopleNavigation } from "../modules/accounts/navigation.ts";
import { apiNavigation } from "../modules/api/navigation.ts";
import { auditNavigation } from "../modules/audit/navigation.ts";
import { callsNavigation } from "../modules/calls/navigation.ts";
import { campaignsNavigation } from "../modules/campaigns/navigation.ts";
import { childrenNavigation } from "../modules/children/navigation.ts";
import { jobsNavigation } from "../modules/jobs/navigation.ts";
import { notesNavigation } from "../modules/notes/navigation.ts";
import { placesNavigation } from "../modules/places/navigation.ts";
import { registerNavigation } from "../modules/register/navigation.ts";
import { teamNavigation } from "../modules/team/navigation.ts";
import { vaultNavigation } from "../modules/vault/navigation.ts";
import { roleMay } from "../platform/access/actions.ts";
import type { Scope } from "../platform/access/scope.ts";
import type { NavigationEntry } from "../platform/http/navigation.ts";
import { link } from "../platform/i18n/link.ts";

const home: NavigationEntry = { path: "/home", icon: "home", label: m.shell_home, short: m.shell_home_short, group: "work", action: "signed-in", phone: true };

/** Every room's lines, in the order in which they stand. */
const entries: readonly NavigationEntry[] = [home, ...callsNavigation, ...registerNavigation, ...teamNavigation, ...campaignsNavigation, ...placesNavigation, ...peopleNavigation, ...jobsNavigation, ...auditNavigation, ...notesNavigation, ...childrenNavigation, ...vaultNavigation, ...apiNavigation];

const GROUPS = [
  { group: "work", label: undefined },
  { group: "directory", label: m.shell_group_directory },
  { group: "system", label: m.shell_group_system },
] as const;

/** What this person may open, with the room marked in which the address lies. */
export function navigationFor(scope: Scope, asked: string): RoomGroup[] {
  const here = currentEntry(asked);
  return GROUPS.map(({ group, label }) => ({
    label: label?.(),
    links: entries
      .filter((entry) => entry.group === group && mayOpen(scope, entry))
      .map((entry) => ({
        href: link(entry.path),
        label: entry.label(),
        short: entry.short?.(),
        icon: entry.icon as IconName,
        current: entry === here,
        primary: entry.phone,
      })),
  })).filter(({ links }) => links.length > 0);
}

function mayOpen(scope: Scope, { action }: NavigationEntry): boolean {
  if (scope.kind === "task") return false;
  if (action === "signed-in") return true;
  return scope.kind === "person" && roleMay(scope.role, action);
}

function currentEntry(asked: string): NavigationEntry | undefined {
  const [path = ""] = asked.split("?");
  return entries
    .filter((entry) => path === link(entry.path) || path.startsWith(`${link(entry.path)}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}
