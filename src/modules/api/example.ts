/** The first thing to try with a new token; only its beginning stands there, so that nobody prints it by mistake. */
export function firstRequest(origin: string, token: string): string {
  return `curl ${origin}/api/v1/me \\\n  -H "Authorization: Bearer ${token.slice(0, 16)}…"`;
}
