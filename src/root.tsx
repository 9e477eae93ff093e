import type { ReactNode } from "react";
import { Links, Meta, Outlet, isRouteErrorResponse, useMatches } from "react-router";
import { m } from "#paraglide/messages.js";
import type { Route } from "./+types/root";
import { currentLocale } from "./platform/i18n/locale.ts";
import { Enhancements } from "./server/script-source.tsx";

export function Layout({ children }: { children: ReactNode }) {
  const staff = useMatches().some((match) => match.id === "server/layouts/staff");
  return (
    <html lang={currentLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {staff && <Enhancements />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return (
    <main>
      <h1>{m.shell_name()}</h1>
      <p>{status}</p>
    </main>
  );
}
