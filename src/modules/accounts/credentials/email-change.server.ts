import { sql } from "kysely";
import { taskScope } from "#platform/access/scope.ts";
import type { Session } from "#platform/access/session.ts";
import { now } from "#platform/clock.ts";
import { read, write, type ReadTx, type WriteTx } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { link } from "#platform/i18n/link.ts";
import { sendMail } from "#platform/mail/send.server.ts";
import { recordAboutAccount } from "../account-audit.server.ts";
import { accountOf, ownScope } from "../sessions/own.server.ts";
import { hashOfToken, newToken } from "../sessions/token.server.ts";
import { findAccountById } from "../sign-in/queries.server.ts";
import { closeResetLinks } from "./reset.server.ts";

const SIGN_IN = taskScope("sign-in");
const LIVES_MS = 24 * 3_600_000;

/** Letters go to both addresses. Where the new one is somebody else's already, its letter goes to nobody and the change never happens. */
export async function askForEmailChange(session: Session, asking: { newEmail: string; origin: string; formId: string }): Promise<void> {
  const { newEmail, origin, formId } = asking;
  const taken = await read(SIGN_IN, (tx) => isTaken(tx, newEmail));
  const [oldToken, newTokenOfNew] = [newToken(), newToken()];
  const at = now();
  const asked = {
    new_email: newEmail,
    old_token_hash: hashOfToken(oldToken),
    new_token_hash: hashOfToken(newTokenOfNew),
    old_confirmed_at: null,
    new_confirmed_at: null,
    created_at: at,
    expires_at: new Date(at.getTime() + LIVES_MS),
  };
  const hrefOf = (token: string) => `${origin}${link("/confirm-email", session.locale)}?token=${token}`;
  await write(ownScope(session), (tx) =>
    once(tx, formId, async () => {
      await tx
        .insertInto("email_change")
        .values({ account_id: session.accountId, ...asked })
        .onConflict((conflict) => conflict.column("account_id").doUpdateSet(asked))
        .execute();
      const { locale } = session;
      await sendMail(tx, { to: session.email, template: "emailChangeOld", locale, values: { href: hrefOf(oldToken), newEmail } });
      await sendMail(tx, { to: newEmail, template: "emailChangeNew", locale, values: { href: hrefOf(newTokenOfNew) }, withheld: taken });
      await recordAboutAccount(tx, accountOf(session), "account.emailChangeAsked");
      return true;
    }),
  );
}

export type Confirmation = "changed" | "other address awaited" | "gone";

export async function confirmEmailChange(token: string): Promise<Confirmation> {
  return write(SIGN_IN, async (tx) => {
    const hash = hashOfToken(token);
    const change = await tx
      .selectFrom("email_change")
      .selectAll()
      .where((where) => where.or([where("old_token_hash", "=", hash), where("new_token_hash", "=", hash)]))
      .where("expires_at", ">", now())
      .forUpdate()
      .executeTakeFirst();
    if (!change) return "gone";
    const fromOld = change.old_token_hash.equals(hash);
    const both = fromOld ? change.new_confirmed_at !== null : change.old_confirmed_at !== null;
    if (both) return finish(tx, change.account_id, change.new_email);
    await tx
      .updateTable("email_change")
      .set(fromOld ? { old_confirmed_at: now() } : { new_confirmed_at: now() })
      .where("account_id", "=", change.account_id)
      .execute();
    return "other address awaited";
  });
}

async function finish(tx: WriteTx, accountId: string, newEmail: string): Promise<Confirmation> {
  await tx.deleteFrom("email_change").where("account_id", "=", accountId).execute();
  const account = await findAccountById(tx, accountId);
  if (!account || (await isTaken(tx, newEmail))) return "gone";
  await tx.updateTable("account").set({ email: newEmail }).where("id", "=", accountId).execute();
  await closeResetLinks(tx, accountId);
  for (const to of [account.email, newEmail]) await sendMail(tx, { to, template: "emailChanged", locale: account.locale, values: undefined });
  await recordAboutAccount(tx, account, "account.emailChanged");
  return "changed";
}

async function isTaken(tx: ReadTx, email: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM account WHERE email = ${email}`.execute(tx);
  return rows.length > 0;
}
