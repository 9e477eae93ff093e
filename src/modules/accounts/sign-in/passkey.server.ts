import { NOWHERE, taskScope, type RolelessScope } from "#platform/access/scope.ts";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { counted } from "#platform/metrics/counted.server.ts";
import { recordAboutAccount } from "../account-audit.server.ts";
import { whoShowed } from "../second-factor/passkeys.server.ts";
import { startSession } from "../sessions/commands.server.ts";
import { countAttempt, forgiveAttempt } from "./attempts.server.ts";
import { findAccountById } from "./queries.server.ts";

const SIGN_IN = taskScope("sign-in");

/** The token of a new session whose vault stays shut until the password is given; null when the passkey is not known. */
export async function signInWithPasskey(
  sent: { challengeId: unknown; response: unknown },
  from: { address: string; origin: string; device: string },
): Promise<string | null> {
  const subjects = [{ kind: "address", value: from.address }] as const;
  const { waitMs } = await write(SIGN_IN, (tx) => countAttempt(tx, subjects));
  if (waitMs > 0) return refused("wait");
  const accountId = await whoShowed("sign-in", null, sent, from.origin);
  const account = accountId ? await read(SIGN_IN, (tx) => findAccountById(tx, accountId)) : undefined;
  if (!account) return refused("passkey");
  await write(SIGN_IN, (tx) => forgiveAttempt(tx, subjects));
  const own: RolelessScope = { kind: "roleless", accountId: account.id, sessionId: newId(), reach: NOWHERE };
  return write(own, async (tx) => {
    // A passkey is the device and the finger or the number that unlocks it: both factors at once.
    const session = await startSession(tx, { account, role: account.roles[0] ?? null, beganWith: "passkey", secondFactorShown: true, device: from.device });
    await recordAboutAccount(tx, account, "account.signedIn", { with: "passkey" });
    return session.token;
  });
}

function refused(step: "wait" | "passkey"): null {
  counted.signInsFailed.inc({ step });
  return null;
}
