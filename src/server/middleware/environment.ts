import type { HttpBindings } from "@hono/node-server";
import type { Scope } from "../../platform/access/scope.ts";
import type { Session } from "../../platform/access/session.ts";
import type { TrustedProxies } from "../../platform/http/trusted-proxies.ts";
import type { Locale } from "../../platform/i18n/locale.ts";
import type { Visit } from "../find-visit.ts";

/** What the program was told at start and every request needs. */
export type AppSettings = {
  /** The address people use, from BASE_URL; without it the host asked for counts. */
  baseUrl: string | undefined;
  /** Whether the demo world lives here: then only localhost is answered. */
  demo: boolean;
  proxies: TrustedProxies;
};

export type AppEnv = {
  Bindings: Partial<HttpBindings> | undefined;
  Variables: {
    requestId: string;
    /** The one word that lets our own script run; null where a page has none. */
    nonce: string | null;
    /** Network address of the visitor, behind trusted proxies too. */
    address: string;
    /** Such as https://pana.example, without a slash at the end. */
    origin: string;
    /** Part of a flood of forms from one address. */
    doubtful: boolean | undefined;
    secure: boolean;
    /** What was asked for, as it came in: behind a proxy under another name than people use. */
    asked: URL;
    locale: Locale;
    /** The route of the address, when there is one. */
    visit: Visit | undefined;
    /** The operation of the interface for programs, by its pattern. */
    operation: { path: string } | undefined;
    session: Session | null;
    scope: Scope;
  };
};
