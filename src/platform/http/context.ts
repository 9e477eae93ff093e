import { createContext, type RouterContextProvider } from "react-router";
import type { PersonScope, Scope } from "../access/scope.ts";
import type { Session } from "../access/session.ts";
import type { Bell } from "../home/card.ts";
import { notFound } from "./answers.ts";

/** Read-only access to what the server put into a request before the router saw it. */
export type RequestContext = Readonly<RouterContextProvider>;

export const scopeContext = createContext<Scope>();
export const requestIdContext = createContext<string>();
/** Null on pages without script. */
export const nonceContext = createContext<string | null>(null);
/** The place named by the address, already found within reach. */
export const placeContext = createContext<{ id: string; path: string } | null>(null);
/** Network address of the visitor, for limits only: never stored, never logged. */
export const addressContext = createContext<string>("");
/** So many came from this address lately that each is taken with a doubt. */
export const doubtfulContext = createContext<boolean>(false);
/** Where the program is reached from outside, such as https://pana.example, without a slash at the end. */
export const originContext = createContext<string>("http://localhost");
/** The device that is signed in, also while its second factor is still to be shown; null for strangers. */
export const sessionContext = createContext<Session | null>(null);
/** Path and query that were asked for, also on a page that explains why they cannot be answered. */
export const askedContext = createContext<string>("/");
/** The message left by the page before, shown once. */
export const flashContext = createContext<string | null>(null);
/** Where the page is left once it is made: carried inside the router's answer it would become a stream on the way. */
export const madeContext = createContext<{ html?: string }>();
/** The colour scheme the visitor chose. */
export const schemeContext = createContext<"light" | "dark" | "auto">("auto");

/** What the bell rings for, looked up when first asked for. */
export const bellContext = createContext<() => Promise<Bell>>();

export function requirePerson(context: RequestContext): PersonScope {
  const scope = context.get(scopeContext);
  if (scope.kind !== "person") throw notFound();
  return scope;
}

export function requirePlace(context: RequestContext): { id: string; path: string } {
  const place = context.get(placeContext);
  if (!place) throw notFound();
  return place;
}
