import type { Session } from "#platform/access/session.ts";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { link } from "#platform/i18n/link.ts";
import { sendMail } from "#platform/mail/send.server.ts";
import { rewrapForNewPassword } from "#platform/vault/session.server.ts";
import { taskScope } from "#platform/access/scope.ts";
import { recordAboutAccount } from "../account-audit.server.ts";
import { endSessionsOfAccount } from "../sessions/commands.server.ts";
import { accountOf, ownScope } from "../sessions/own.server.ts";
import { countAttempt, forgiveAttempt } from "../sign-in/attempts.server.ts";
import { hashPassword, normalisePassword, passwordMatches } from "./password-hash.server.ts";
import { findPasswordHash, storePassword } from "./store.server.ts";

const SIGN_IN = taskScope("sign-in");

export type OwnPasswordAnswer = { kind: "right" } | { kind: "wrong" } | { kind: "wait"; waitMs: number };

/** The password of somebody who is signed in, asked again before something grave; counted like a sign-in. */
export async function tryOwnPassword(session: Session, password: string): Promise<OwnPasswordAnswer> {
  const subjects = [{ kind: "email", value: session.email }] as const;
  const { waitMs } = await write(SIGN_IN, (tx) => countAttempt(tx, subjects));
  if (waitMs > 0) return { kind: "wait", waitMs };
  const hash = await read(ownScope(session), (tx) => findPasswordHash(tx, session.accountId));
  if (!(await passwordMatches(hash, password))) return { kind: "wrong" };
  await write(SIGN_IN, (tx) => forgiveAttempt(tx, subjects));
  return { kind: "right" };
}

/** The vault keeps its keys and every other device is signed out. */
export async function changePassword(session: Session, given: { oldPassword: string; newPassword: string; origin: string; formId: string }): Promise<OwnPasswordAnswer> {
  const answer = await tryOwnPassword(session, given.oldPassword);
  if (answer.kind !== "right") return answer;
  const hash = await hashPassword(given.newPassword);
  await write(ownScope(session), (tx) =>
    once(tx, given.formId, async () => {
      await storePassword(tx, session.accountId, hash);
      await rewrapForNewPassword(tx, {
        accountId: session.accountId,
        oldPassword: normalisePassword(given.oldPassword),
        newPassword: normalisePassword(given.newPassword),
      });
      await endSessionsOfAccount(tx, session.accountId, session.id);
      await sendMail(tx, { to: session.email, template: "passwordChanged", locale: session.locale, values: { href: given.origin + link("/reset-password", session.locale) } });
      await recordAboutAccount(tx, accountOf(session), "account.passwordChanged");
      return true;
    }),
  );
  return answer;
}
