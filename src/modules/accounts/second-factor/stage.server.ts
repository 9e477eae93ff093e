import { redirect } from "react-router";
import type { Session, Stage } from "#platform/access/session.ts";
import { sessionContext, type RequestContext } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";

/** The session, when it stands at this stage; else the answer that leads where it belongs. */
export function requireStage(context: RequestContext, stage: Stage, next: string | null): Session {
  const session = context.get(sessionContext);
  if (!session) throw redirect(link("/sign-in"));
  if (session.stage !== stage) throw redirect(next ?? link("/home"));
  return session;
}
