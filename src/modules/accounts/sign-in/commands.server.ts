import { sql } from "kysely";
import { NOWHERE, taskScope, type RolelessScope } from "#platform/access/scope.ts";
import { read, write, type WriteTx } from "#platform/database/door.server.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { sendMail } from "#platform/mail/send.server.ts";
import { counted } from "#platform/metrics/counted.server.ts";
import { createKeyPair, openForSession } from "#platform/vault/session.server.ts";
import { recordAboutAccount } from "../account-audit.server.ts";
import { normalisePassword, passwordMatches } from "../credentials/password-hash.server.ts";
import { startSession } from "../sessions/commands.server.ts";
import { countAttempt, forgiveAttempt, type Subject } from "./attempts.server.ts";
import { findAccountByEmail, keptEmail, type SignInAccount } from "./queries.server.ts";

const SIGN_IN = taskScope("sign-in");

export type SignInAnswer = { kind: "signed in"; token: string; locale: SignInAccount["locale"] } | { kind: "refused" } | { kind: "wait"; waitMs: number };
type Given = { email: string; password: string; address: string; device: string; origin: string };

/**
 * The answer and the work are the same whether an account exists or not: one count, one look-up, one hash.
 */
export async function signInWithPassword(given: Given): Promise<SignInAnswer> {
  const subjects: readonly Subject[] = [
    { kind: "email", value: keptEmail(given.email) },
    { kind: "address", value: given.address },
  ];
  const tried = await write(SIGN_IN, (tx) => countAttempt(tx, subjects));
  if (tried.waitMs > 0) {
    counted.signInsFailed.inc({ step: "wait" });
    return { kind: "wait", waitMs: tried.waitMs };
  }
  const account = await read(SIGN_IN, (tx) => findAccountByEmail(tx, given.email));
  const matches = await passwordMatches(account?.password_hash ?? undefined, given.password);
  if (!account || !matches) {
    counted.signInsFailed.inc({ step: "password" });
    if (tried.locksNow) await tellOwnerOfLock(account, given);
    return { kind: "refused" };
  }
  await write(SIGN_IN, (tx) => forgiveAttempt(tx, subjects));
  const token = await openSession(account, given);
  return { kind: "signed in", token, locale: account.locale };
}

async function openSession(account: SignInAccount, given: Given): Promise<string> {
  // The session acts in the person's own name from its first line on.
  const own: RolelessScope = { kind: "roleless", accountId: account.id, sessionId: newId(), reach: NOWHERE };
  return write(own, async (tx) => {
    const session = await startSession(tx, { account, role: account.roles[0] ?? null, beganWith: "password", secondFactorShown: false, device: given.device });
    const key = { accountId: account.id, sessionId: session.id, sessionToken: session.token, password: normalisePassword(given.password) };
    if ((await openForSession(tx, key)) === "no key pair") await openFirst(tx, key);
    await recordAboutAccount(tx, account, "account.signedIn", { with: "password" });
    return session.token;
  });
}

/** Whoever signs in on two devices at the same moment, for the first time, has one key pair and both opened. */
async function openFirst(tx: WriteTx, key: Parameters<typeof openForSession>[1]): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`keyPair ${key.accountId}`}, 0))`.execute(tx);
  if ((await openForSession(tx, key)) !== "no key pair") return;
  await createKeyPair(tx, key);
  await openForSession(tx, key);
}

/** Written also where there is no account, to nobody: the lock must not tell. */
async function tellOwnerOfLock(account: SignInAccount | undefined, { email, origin }: Given): Promise<void> {
  const locale = account?.locale ?? currentLocale();
  const values = { href: origin + link("/reset-password", locale) };
  await write(SIGN_IN, (tx) => sendMail(tx, { to: account?.email ?? email, template: "signInLocked", locale, values, withheld: account === undefined }));
}
