import { Outlet } from "react-router";
import { m } from "#paraglide/messages.js";
import { StaffShell } from "#ui/shell.tsx";
import { askedContext, flashContext, schemeContext, scopeContext, sessionContext } from "../../platform/http/context.ts";
import { link } from "../../platform/i18n/link.ts";
import { languageLinks } from "../languages.ts";
import { navigationFor } from "../navigation.ts";
import type { Route } from "./+types/staff";

export function loader({ context }: Route.LoaderArgs) {
  const session = context.get(sessionContext);
  return {
    asked: context.get(askedContext),
    scheme: context.get(schemeContext),
    flash: context.get(flashContext),
    groups: navigationFor(context.get(scopeContext), context.get(askedContext)),
    name: session ? `${session.givenName} ${session.familyName}` : "",
    email: session?.email ?? "",
  };
}

export default function StaffLayout({ loaderData }: Route.ComponentProps) {
  const { asked, scheme, flash, groups, name, email } = loaderData;
  return (
    <StaffShell
      name={m.shell_name()}
      homeHref={link("/home")}
      groups={groups}
      languages={languageLinks(asked)}
      scheme={{ action: link("/scheme"), current: scheme, hidden: { back: asked } }}
      person={{
        name,
        detail: email,
        items: [{ kind: "form", label: m.shell_sign_out(), action: link("/sign-out"), icon: "exit" }],
      }}
      toasts={flash === null ? [] : [{ text: flash }]}
    >
      <Outlet />
    </StaffShell>
  );
}
