import { taskScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import { sendMail } from "#platform/mail/send.server.ts";
import { recordAboutAccount } from "../account-audit.server.ts";
import { endSessionsOfAccount } from "../sessions/commands.server.ts";
import { findAccountByEmail } from "../sign-in/queries.server.ts";

/**
 * For whoever lost every second factor with every code on paper: the operator takes them away, the owner is told, and
 * sets up a new one at the next sign-in. It opens no record: the keys to those hang on the password.
 */
export async function forgetSecondFactors(email: string): Promise<boolean> {
  return write(taskScope("sign-in"), async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (!account) return false;
    for (const table of ["authenticator", "passkey", "recovery_code"] as const) {
      await tx.deleteFrom(table).where("account_id", "=", account.id).execute();
    }
    await endSessionsOfAccount(tx, account.id);
    await sendMail(tx, { to: account.email, template: "secondFactorChanged", locale: account.locale, values: undefined });
    await recordAboutAccount(tx, account, "account.secondFactorsForgotten");
    return true;
  });
}
