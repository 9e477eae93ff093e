import { NOWHERE, type RolelessScope } from "#platform/access/scope.ts";
import type { Session } from "#platform/access/session.ts";
import { notFound } from "#platform/http/answers.ts";
import { sessionContext, type RequestContext } from "#platform/http/context.ts";

/** The person's own name and nothing else: what everybody may do with their own account. */
export function ownScope(session: Session): RolelessScope {
  return { kind: "roleless", accountId: session.accountId, sessionId: session.id, reach: NOWHERE };
}

export function accountOf(session: Session): { id: string; home_path: string } {
  return { id: session.accountId, home_path: session.homePath };
}

/** For pages that the guard opens to the signed-in only. */
export function requireSession(context: RequestContext): Session {
  const session = context.get(sessionContext);
  if (session?.stage !== "complete") throw notFound();
  return session;
}
