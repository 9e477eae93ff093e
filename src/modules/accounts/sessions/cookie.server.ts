import { originContext, type RequestContext } from "#platform/http/context.ts";
import { cookieName, readCookies } from "#platform/http/cookies.ts";
import { looksLikeToken } from "./token.server.ts";

const NAME = "pana";

export function tokenIn(headers: Headers, secure: boolean): string | null {
  const value = readCookies(headers.get("Cookie")).get(cookieName(NAME, secure));
  return looksLikeToken(value) ? value : null;
}

/** Without an age: it goes when the browser is closed, as a shared computer needs it. */
export function sessionCookie(context: RequestContext, token: string): string {
  return withAttributes(context, token);
}

export function endedCookie(context: RequestContext): string {
  return `${withAttributes(context, "")}; Max-Age=0`;
}

function withAttributes(context: RequestContext, value: string): string {
  const secure = context.get(originContext).startsWith("https:");
  return `${cookieName(NAME, secure)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
