import type { Session } from "#platform/access/session.ts";
import { write } from "#platform/database/door.server.ts";
import { recordAboutAccount } from "../account-audit.server.ts";
import { endSession, endSessionsOfAccount } from "./commands.server.ts";
import { accountOf, ownScope } from "./own.server.ts";

export async function signOut(session: Session): Promise<void> {
  await write(ownScope(session), async (tx) => {
    await endSession(tx, session.id);
    await recordAboutAccount(tx, accountOf(session), "account.signedOut");
  });
}

/** Another device of the same person; a session of somebody else is not seen and stays. */
export async function revokeSession(session: Session, otherId: string): Promise<void> {
  await write(ownScope(session), async (tx) => {
    const other = await tx.selectFrom("session").select("id").where("id", "=", otherId).where("account_id", "=", session.accountId).executeTakeFirst();
    if (!other) return;
    await endSession(tx, other.id);
    await recordAboutAccount(tx, accountOf(session), "account.sessionsEnded", { sessions: 1 });
  });
}

export async function revokeOtherSessions(session: Session): Promise<void> {
  await write(ownScope(session), async (tx) => {
    const sessions = await endSessionsOfAccount(tx, session.accountId, session.id);
    await recordAboutAccount(tx, accountOf(session), "account.sessionsEnded", { sessions });
  });
}
