import type { Session } from "#platform/access/session.ts";
import { write } from "#platform/database/door.server.ts";
import { recordAboutAccount } from "../account-audit.server.ts";
import { tryOwnPassword } from "../credentials/commands.server.ts";
import { accountOf, ownScope } from "../sessions/own.server.ts";
import { removeAuthenticator } from "./authenticator.server.ts";
import { tellOwner, tryCode } from "./commands.server.ts";
import { renewRecoveryCodes } from "./recovery-codes.server.ts";

export type Manage = { what: "authenticator" | "passkey" | "codes"; passkey?: string; password: string; code: string };
export type ManageAnswer = { kind: "done"; codes: string[] } | { kind: "wrong password" } | { kind: "wrong code" } | { kind: "wait"; waitMs: number };

/** Whoever takes a factor away, or makes new codes for paper, shows password and code first. */
export async function manageSecondFactor(session: Session, asked: Manage): Promise<ManageAnswer> {
  const password = await tryOwnPassword(session, asked.password);
  if (password.kind === "wait") return password;
  if (password.kind === "wrong") return { kind: "wrong password" };
  const code = await tryCode(session, asked.code);
  if (code.kind === "wait") return code;
  if (code.kind === "wrong") return { kind: "wrong code" };
  const codes = await write(ownScope(session), async (tx) => {
    if (asked.what === "codes") {
      const renewed = await renewRecoveryCodes(tx, session.accountId);
      await recordAboutAccount(tx, accountOf(session), "account.recoveryCodesRenewed");
      return renewed;
    }
    if (asked.what === "authenticator") await removeAuthenticator(tx, session.accountId);
    else await tx.deleteFrom("passkey").where("account_id", "=", session.accountId).where("id", "=", asked.passkey ?? "").execute();
    await tellOwner(tx, session);
    await recordAboutAccount(tx, accountOf(session), "account.secondFactorRemoved", { factor: asked.what });
    return [];
  });
  return { kind: "done", codes };
}
