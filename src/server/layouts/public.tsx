import { Outlet, useMatches } from "react-router";
import { m } from "#paraglide/messages.js";
import { PublicShell } from "#ui/public-shell.tsx";
import { askedContext, flashContext } from "../../platform/http/context.ts";
import { link } from "../../platform/i18n/link.ts";
import { languageLinks } from "../languages.ts";
import { WIDE } from "../../platform/http/wide.ts";
import type { Route } from "./+types/public";

export function loader({ context }: Route.LoaderArgs) {
  return { asked: context.get(askedContext), flash: context.get(flashContext) };
}

export default function PublicLayout({ loaderData }: Route.ComponentProps) {
  const wide = useMatches().some(({ handle }) => handle === WIDE);
  return (
    <PublicShell
      name={m.shell_name()}
      wide={wide}
      homeHref={link("/")}
      languages={languageLinks(loaderData.asked)}
      exit={{ action: link("/exit"), label: m.shell_exit() }}
      footer={m.shell_promise()}
      toasts={loaderData.flash === null ? [] : [{ text: loaderData.flash }]}
    >
      <Outlet />
    </PublicShell>
  );
}
