import type { Session, Stage } from "#platform/access/session.ts";
import { tokenIn } from "../sessions/cookie.server.ts";

const PAGE_OF_STAGE: Record<Exclude<Stage, "complete">, string> = {
  secondFactor: "/second-factor",
  secondFactorSetUp: "/second-factor/set-up",
  documents: "/terms",
};

/** Where somebody is led who asked for a page inside without being all the way in. */
export function detourToSignIn(
  who: { session: Session | null; secure: boolean },
  request: Request,
): { kind: "go" | "explain"; path: string } | null {
  const { pathname, search } = new URL(request.url);
  const sent = request.method === "POST";
  const stage = who.session?.stage ?? "complete";
  const page = stage === "complete" ? "/sign-in" : PAGE_OF_STAGE[stage];
  const next = new URLSearchParams({ next: sent ? pathname : pathname + search });
  if (!sent) return { kind: "go", path: `${page}?${next}` };
  const wasIn = who.session !== null || tokenIn(request.headers, who.secure) !== null;
  return wasIn ? { kind: "explain", path: `/session-ended?${next}` } : null;
}
