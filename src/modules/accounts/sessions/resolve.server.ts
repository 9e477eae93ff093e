import { taskScope } from "#platform/access/scope.ts";
import type { Session } from "#platform/access/session.ts";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { touchSession } from "./commands.server.ts";
import { tokenIn } from "./cookie.server.ts";
import { findSession } from "./queries.server.ts";
import { idleEnd, SEEN_EVERY_MS } from "./rules.ts";

/** Who is behind a request; null for a stranger and for a session that has ended in any way. */
export async function resolveSession(headers: Headers, secure: boolean): Promise<Session | null> {
  const token = tokenIn(headers, secure);
  if (!token) return null;
  const found = await read(taskScope("sign-in"), (tx) => findSession(tx, token));
  if (!found) return null;
  const at = now();
  if (at.getTime() - found.lastSeenAt.getTime() < SEEN_EVERY_MS) return found.session;
  await write(taskScope("sign-in"), (tx) => touchSession(tx, found.session.id));
  return { ...found.session, idleEndsAt: idleEnd({ lastSeenAt: at, endsAt: found.session.endsAt }) };
}
