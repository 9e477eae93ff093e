import type { ReactNode } from "react";
import { Links, Meta, Outlet, isRouteErrorResponse, useMatches, useRouteLoaderData } from "react-router";
import { UiWordsProvider } from "#ui/words.tsx";
import type { Route } from "./+types/root";
import { flashContext, requestIdContext, schemeContext, scopeContext } from "./platform/http/context.ts";
import { currentLocale } from "./platform/i18n/locale.ts";
import { FailurePage } from "./server/failure-page.tsx";
import { Enhancements } from "./server/script-source.tsx";
import { uiWords } from "./server/ui-words.ts";
import "./ui/styles/pana.css";

const SCRIPTED = new Set(["server/layouts/staff", "server/layouts/plain"]);

export function loader({ context, url }: Route.LoaderArgs) {
  return {
    requestId: context.get(requestIdContext),
    scheme: context.get(schemeContext),
    flash: context.get(flashContext),
    signedIn: context.get(scopeContext).kind !== "task",
    path: url.pathname + url.search,
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
        <Meta />
        <Links />
      </head>
      <body>
        <UiWordsProvider words={uiWords()}>{children}</UiWordsProvider>
        {scripted && <Enhancements />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <FailurePage status={isRouteErrorResponse(error) ? error.status : 500} />;
}
