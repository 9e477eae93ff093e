import { taskScope } from "#platform/access/scope.ts";
import type { Session } from "#platform/access/session.ts";
import { write, type WriteTx } from "#platform/database/door.server.ts";
import { sendMail } from "#platform/mail/send.server.ts";
import { counted } from "#platform/metrics/counted.server.ts";
import { recordAboutAccount } from "../account-audit.server.ts";
import { showSecondFactor } from "../sessions/commands.server.ts";
import { accountOf, ownScope } from "../sessions/own.server.ts";
import { countAttempt, forgiveAttempt, type Subject } from "../sign-in/attempts.server.ts";
import { useCode } from "./authenticator.server.ts";
import { mayAddFactor, type AddedAnswer } from "./permission.server.ts";
import { recoveryCodesLeft, renewRecoveryCodes, useRecoveryCode } from "./recovery-codes.server.ts";

const SIGN_IN = taskScope("sign-in");

export type CodeAnswer = { kind: "right"; with: "authenticator" | "recoveryCode" } | { kind: "wrong" } | { kind: "wait"; waitMs: number };

/** Looks at a code of the app or of the paper, counted like a password; either works once. */
export async function tryCode(session: Session, code: string): Promise<CodeAnswer> {
  const subjects: readonly Subject[] = [{ kind: "code", value: session.accountId }];
  const { waitMs } = await write(SIGN_IN, (tx) => countAttempt(tx, subjects));
  if (waitMs > 0) return { kind: "wait", waitMs };
  const shown = await write(ownScope(session), async (tx) => {
    if (await useCode(tx, session.accountId, code, "confirmed")) return "authenticator" as const;
    if (!(await useRecoveryCode(tx, session.accountId, code))) return null;
    await recordAboutAccount(tx, accountOf(session), "account.recoveryCodeUsed");
    return "recoveryCode" as const;
  });
  if (!shown) {
    counted.signInsFailed.inc({ step: "code" });
    return { kind: "wrong" };
  }
  await write(SIGN_IN, (tx) => forgiveAttempt(tx, subjects));
  return { kind: "right", with: shown };
}

/** The code at sign-in: from here on the session is all the way in. */
export async function passWithCode(session: Session, code: string): Promise<CodeAnswer> {
  const answer = await tryCode(session, code);
  if (answer.kind === "right") await write(ownScope(session), (tx) => showSecondFactor(tx, session.id));
  return answer;
}

/** The first code of a new app. Gives codes for paper when there are none yet. */
export async function confirmAuthenticator(session: Session, given: { code: string; password: string }): Promise<AddedAnswer> {
  const permission = await mayAddFactor(session, given.password);
  if (permission.kind !== "right") return permission.kind === "wrong" ? { kind: "wrong password" } : permission;
  const subjects: readonly Subject[] = [{ kind: "code", value: session.accountId }];
  const { waitMs } = await write(SIGN_IN, (tx) => countAttempt(tx, subjects));
  if (waitMs > 0) return { kind: "wait", waitMs };
  const codes = await write(ownScope(session), async (tx) => {
    if (!(await useCode(tx, session.accountId, given.code, "begun"))) return null;
    return secondFactorAdded(tx, session, "authenticator");
  });
  if (!codes) return { kind: "wrong" };
  await write(SIGN_IN, (tx) => forgiveAttempt(tx, subjects));
  return { kind: "added", codes };
}

/** What follows whichever factor was added: it counts as shown, is told and written down, and brings paper codes where there are none. */
export async function secondFactorAdded(tx: WriteTx, session: Session, factor: "authenticator" | "passkey"): Promise<string[]> {
  await showSecondFactor(tx, session.id);
  const codes = (await recoveryCodesLeft(tx, session.accountId)) === 0 ? await renewRecoveryCodes(tx, session.accountId) : [];
  await tellOwner(tx, session);
  await recordAboutAccount(tx, accountOf(session), "account.secondFactorAdded", { factor });
  return codes;
}

export async function tellOwner(tx: WriteTx, session: Session): Promise<void> {
  await sendMail(tx, { to: session.email, template: "secondFactorChanged", locale: session.locale, values: undefined });
}
