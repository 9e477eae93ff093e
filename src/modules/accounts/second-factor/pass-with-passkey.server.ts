import type { Session } from "#platform/access/session.ts";
import { write } from "#platform/database/door.server.ts";
import { showSecondFactor } from "../sessions/commands.server.ts";
import { ownScope } from "../sessions/own.server.ts";
import { whoShowed } from "./passkeys.server.ts";

/** The passkey after the password: from here on the session is all the way in. */
export async function passWithPasskey(session: Session, form: FormData, origin: string): Promise<boolean> {
  const sent = { challengeId: form.get("challenge"), response: form.get("response") };
  if ((await whoShowed("confirm", session, sent, origin)) !== session.accountId) return false;
  await write(ownScope(session), (tx) => showSecondFactor(tx, session.id));
  return true;
}
