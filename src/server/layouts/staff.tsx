import { Outlet } from "react-router";
import { m } from "#paraglide/messages.js";
import type { MenuItem } from "#ui/menu.tsx";
import { SessionWarning } from "#ui/session-warning.tsx";
import { StaffShell } from "#ui/shell.tsx";
import { askedContext, bellContext, flashContext, schemeContext, scopeContext, sessionContext } from "../../platform/http/context.ts";
import type { Bell } from "../../platform/home/card.ts";
import { link } from "../../platform/i18n/link.ts";
import type { Session } from "../../platform/access/session.ts";
import { nameOf } from "../../platform/i18n/names.ts";
import { dutyName } from "../../modules/accounts/public.server.ts";
import { languageLinks } from "../languages.ts";
import { navigationFor } from "../navigation.ts";
import type { Route } from "./+types/staff";

export async function loader({ context }: Route.LoaderArgs) {
  const session = context.get(sessionContext);
  return {
    seat: session && seatOf(session),
    bell: context.get(scopeContext).kind === "task" ? undefined : bellOf(await context.get(bellContext)()),
    searches: context.get(scopeContext).kind === "person",
    asked: context.get(askedContext),
    scheme: context.get(schemeContext),
    flash: context.get(flashContext),
    groups: navigationFor(context.get(scopeContext), context.get(askedContext)),
    name: session ? `${session.givenName} ${session.familyName}` : "",
    email: session?.email ?? "",
  };
}

/** One bell for everything: it counts and leads to the page where each stands. */
function bellOf({ unread, waiting }: Bell) {
  return { href: link("/notifications"), label: m.notifications_title(), count: waiting.reduce((sum, { count }) => sum + count, unread) };
}

/** Where and as whom the person works now, and the other roles they may switch to. */
function seatOf(session: Session) {
  const { activeRole } = session;
  if (!activeRole) return null;
  const others = session.roles.filter((role) => role.grantId !== activeRole.grantId).toSorted((a, b) => a.grantId.localeCompare(b.grantId));
  const items: MenuItem[] = others.map((role) => ({
    kind: "form",
    label: `${dutyName(role)} · ${nameOf(role.placeName)}`,
    action: link("/roles/switch"),
    hidden: { grant: role.grantId },
  }));
  return { place: nameOf(activeRole.placeName), role: dutyName(activeRole), items: [...items, { href: link("/my-roles"), label: m.people_my_roles(), icon: "key" as const }] };
}

export default function StaffLayout({ loaderData }: Route.ComponentProps) {
  const { seat, bell, searches, asked, scheme, flash, groups, name, email } = loaderData;
  return (
    <StaffShell
      name={m.shell_name()}
      homeHref={link("/home")}
      groups={groups}
      seat={seat ?? undefined}
      search={searches ? { action: link("/search"), label: m.people_search_everywhere(), name: "q" } : undefined}
      bell={bell}
      languages={languageLinks(asked)}
      scheme={{ action: link("/scheme"), current: scheme, hidden: { back: asked } }}
      person={{
        name,
        detail: email,
        items: [
          { href: link("/profile"), label: m.accounts_profile_title(), icon: "person" },
          { href: link("/my-roles"), label: m.people_my_roles(), icon: "key" },
          { href: link("/terms"), label: m.people_terms_title(), icon: "file" },
          { kind: "form", label: m.shell_sign_out(), action: link("/sign-out"), icon: "exit" },
        ],
      }}
      toasts={flash === null ? [] : [{ text: flash }]}
    >
      <Outlet />
      <SessionWarning
        ending={{ title: m.accounts_idle_title(), text: m.accounts_idle_text(), stay: m.accounts_idle_stay(), signOut: m.accounts_idle_sign_out(), signOutHref: link("/sign-out") }}
        over={{ title: m.accounts_session_ended_title(), text: m.accounts_idle_over(), signIn: m.accounts_session_ended_sign_in(), signInHref: link("/sign-in") }}
      />
    </StaffShell>
  );
}
