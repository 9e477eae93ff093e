import type { ReactNode } from "react";
import { Links, Meta, Outlet, useMatches, useRouteLoaderData } from "react-router";
import { m } from "#paraglide/messages.js";
import { CalmShell } from "#ui/calm-shell.tsx";
import { UiWordsProvider } from "#ui/words.tsx";
import type { Route } from "./+types/root";
import { requestIdContext, schemeContext, scopeContext } from "./platform/http/context.ts";
import { currentLocale } from "./platform/i18n/locale.ts";
import { link } from "./platform/i18n/link.ts";
import { titled } from "./platform/i18n/title.ts";
import { FailurePage } from "./server/failure-page.tsx";
import { explanationOf, failureOf } from "./server/failure-words.ts";
import mark from "./server/mark.svg";
import { Enhancements } from "./server/script-source.tsx";
import { uiWords } from "./server/ui-words.ts";
import "./ui/styles/pana.css";

const SCRIPTED = new Set(["server/layouts/staff", "server/layouts/plain"]);

export function loader({ context }: Route.LoaderArgs) {
  return {
    requestId: context.get(requestIdContext),
    scheme: context.get(schemeContext),
    signedIn: context.get(scopeContext).kind !== "task",
  };
}

export type RootData = typeof loader;

export function Layout({ children }: { children: ReactNode }) {
  const scripted = useMatches().some((match) => SCRIPTED.has(match.id));
  const scheme = useRouteLoaderData<RootData>("root")?.scheme;
  return (
    <html lang={currentLocale()} data-scheme={scheme === "auto" ? undefined : scheme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <link rel="icon" href={mark} type="image/svg+xml" />
        <Links />
      </head>
      <body>
        <UiWordsProvider words={uiWords()}>{children}</UiWordsProvider>
        {scripted && <Enhancements />}
      </body>
    </html>
  );
}

export function meta({ error }: Route.MetaArgs) {
  return [{ title: error === undefined ? m.shell_name() : titled(explanationOf(failureOf(error)).title) }];
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <CalmShell name={m.shell_name()} homeHref={link("/")}>
      <FailurePage error={error} />
    </CalmShell>
  );
}
