import type { ReactNode } from "react";
import { Links, Meta, Outlet, useMatches, useRouteLoaderData } from "react-router";
import { m } from "#paraglide/messages.js";
import { CalmShell } from "#ui/calm-shell.tsx";
import { UiWordsProvider } from "#ui/words.tsx";
import type { Route } from "./+types/root";
import type { Session } from "./platform/access/session.ts";
import { now } from "./platform/clock.ts";
import { requestIdContext, schemeContext, scopeContext, sessionContext } from "./platform/http/context.ts";
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
    idleSeconds: secondsUntilIdle(context.get(sessionContext)),
  };
}

/** For the warning before a session ends; null for strangers. */
function secondsUntilIdle(session: Session | null): number | null {
  if (session?.stage !== "complete") return null;
  return Math.max(1, Math.floor((session.idleEndsAt.getTime() - now().getTime()) / 1_000));
}

export type RootData = typeof loader;

export function Layout({ children }: { children: ReactNode }) {
  const scripted = useMatches().some((match) => SCRIPTED.has(match.id));
  const root = useRouteLoaderData<RootData>("root");
  const scheme = root?.scheme;
  const idle = root?.idleSeconds ?? undefined;
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
      <body data-idle-seconds={idle} data-extend-url={idle && link("/session/extend")}>
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
