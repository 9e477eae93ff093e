import { Outlet } from "react-router";
import { m } from "#paraglide/messages.js";
import { CalmShell } from "#ui/calm-shell.tsx";
import { askedContext, flashContext } from "../../platform/http/context.ts";
import { link } from "../../platform/i18n/link.ts";
import { languageLinks } from "../languages.ts";
import type { Route } from "./+types/plain";

export function loader({ context }: Route.LoaderArgs) {
  return { asked: context.get(askedContext), flash: context.get(flashContext) };
}

export default function PlainLayout({ loaderData }: Route.ComponentProps) {
  return (
    <CalmShell
      name={m.shell_name()}
      homeHref={link("/")}
      languages={languageLinks(loaderData.asked)}
      toasts={loaderData.flash === null ? [] : [{ text: loaderData.flash }]}
    >
      <Outlet />
    </CalmShell>
  );
}
