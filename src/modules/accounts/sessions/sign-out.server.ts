import { NOWHERE } from "#platform/access/scope.ts";
import type { Session } from "#platform/access/session.ts";
import { write } from "#platform/database/door.server.ts";
import { recordAboutAccount } from "../account-audit.server.ts";
import { endSession } from "./commands.server.ts";

export async function signOut(session: Session): Promise<void> {
  const own = { kind: "roleless", accountId: session.accountId, sessionId: session.id, reach: NOWHERE } as const;
  await write(own, async (tx) => {
    await endSession(tx, session.id);
    await recordAboutAccount(tx, { id: session.accountId, home_path: session.homePath }, "account.signedOut");
  });
}
