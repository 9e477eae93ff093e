import { taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { read, write, type WriteTx } from "#platform/database/door.server.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { link } from "#platform/i18n/link.ts";
import { sendMail } from "#platform/mail/send.server.ts";
import { replaceKeyPair } from "#platform/vault/session.server.ts";
import { recordAboutAccount } from "../account-audit.server.ts";
import { endSessionsOfAccount } from "../sessions/commands.server.ts";
import { hashOfToken, newToken } from "../sessions/token.server.ts";
import { countAttempt, forgiveAttempt } from "../sign-in/attempts.server.ts";
import { findAccountByEmail, findAccountById, keptEmail } from "../sign-in/queries.server.ts";
import { hashPassword, normalisePassword } from "./password-hash.server.ts";
import { storePassword } from "./store.server.ts";

const SIGN_IN = taskScope("sign-in");
const LINK_LIVES_MS = 30 * 60_000;

/**
 * The same rows are written whether an account exists or not: a link for nobody and a letter to nobody,
 * so that neither the answer nor its time tells.
 */
export async function askForReset(asked: { email: string; address: string; origin: string }): Promise<{ waitMs: number }> {
  const subjects = [
    { kind: "link", value: keptEmail(asked.email) },
    { kind: "address", value: asked.address },
  ] as const;
  const { waitMs } = await write(SIGN_IN, (tx) => countAttempt(tx, subjects));
  if (waitMs > 0) return { waitMs };
  await write(SIGN_IN, async (tx) => {
    const account = await findAccountByEmail(tx, asked.email);
    const token = newToken();
    const at = now();
    await tx
      .insertInto("one_time_link")
      .values({
        token_hash: hashOfToken(token),
        purpose: "reset-password",
        account_id: account?.id ?? null,
        created_at: at,
        expires_at: new Date(at.getTime() + LINK_LIVES_MS),
      })
      .execute();
    const locale = account?.locale ?? currentLocale();
    await sendMail(tx, {
      to: account?.email ?? "",
      template: "passwordReset",
      locale,
      values: { href: `${asked.origin}${link("/new-password", locale)}?token=${token}` },
      withheld: account === undefined,
    });
  });
  return { waitMs: 0 };
}

/** Whose link it is, while it works. */
export async function findResetLink(token: string): Promise<{ accountId: string; email: string } | null> {
  return read(SIGN_IN, async (tx) => {
    const row = await tx
      .selectFrom("one_time_link as l")
      .innerJoin("account as a", "a.id", "l.account_id")
      .select(["a.id", "a.email"])
      .where("l.token_hash", "=", hashOfToken(token))
      .where("l.purpose", "=", "reset-password")
      .where("l.used_at", "is", null)
      .where("l.expires_at", ">", now())
      .where("a.status", "=", "active")
      .executeTakeFirst();
    return row ? { accountId: row.id, email: row.email } : null;
  });
}

/** Links that were sent and not used open nothing any more. Runs as the task "sign-in". */
export async function closeResetLinks(tx: WriteTx, accountId: string): Promise<void> {
  await tx
    .updateTable("one_time_link")
    .set({ used_at: now() })
    .where("account_id", "=", accountId)
    .where("purpose", "=", "reset-password")
    .where("used_at", "is", null)
    .execute();
}

/** All other links and all sessions of the account end, and the vault begins anew: what was sealed before needs re-admission. */
export async function resetPassword(token: string, password: string, origin: string): Promise<boolean> {
  const hash = await hashPassword(password);
  return write(SIGN_IN, async (tx) => {
    const at = now();
    const used = await tx
      .updateTable("one_time_link")
      .set({ used_at: at })
      .where("token_hash", "=", hashOfToken(token))
      .where("purpose", "=", "reset-password")
      .where("used_at", "is", null)
      .where("expires_at", ">", at)
      .returning("account_id")
      .executeTakeFirst();
    const account = used?.account_id ? await findAccountById(tx, used.account_id) : undefined;
    if (!account) return false;
    await closeResetLinks(tx, account.id);
    await storePassword(tx, account.id, hash);
    await replaceKeyPair(tx, { accountId: account.id, password: normalisePassword(password) });
    await endSessionsOfAccount(tx, account.id);
    await forgiveAttempt(tx, [{ kind: "email", value: account.email }]);
    await sendMail(tx, { to: account.email, template: "passwordChanged", locale: account.locale, values: { href: origin + link("/reset-password", account.locale) } });
    await recordAboutAccount(tx, account, "account.passwordReset");
    return true;
  });
}
