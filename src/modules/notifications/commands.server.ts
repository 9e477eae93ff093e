import { recordAboutAccount } from "#modules/accounts/public.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import type { Settings } from "./schema.ts";

/** Opens one: it is read from then on. Where it leads, or undefined for what is not this person's. */
export async function openNotification(tx: WriteTx, accountId: string, id: string): Promise<string | undefined> {
  const found = await tx.selectFrom("notification").select("href").where("account_id", "=", accountId).where("id", "=", id).executeTakeFirst();
  if (found) await markRead(tx, accountId, id);
  return found?.href;
}

/** Marking again changes nothing: the first time stays. */
export async function markRead(tx: WriteTx, accountId: string, id: string): Promise<void> {
  await unread(tx, accountId).where("id", "=", id).execute();
}

/** Up to the moment when the page was made: what came since has not been seen. */
export async function markAllRead(tx: WriteTx, accountId: string, upTo: Date): Promise<void> {
  await unread(tx, accountId).where("created_at", "<=", upTo).execute();
}

function unread(tx: WriteTx, accountId: string) {
  return tx.updateTable("notification").set({ read_at: now() }).where("account_id", "=", accountId).where("read_at", "is", null);
}

/** The choice holds from now on, also for what waits for its letter. */
export async function chooseSettings(tx: WriteTx, account: { id: string; home_path: string }, { mail, quiet, digestHour }: Settings): Promise<void> {
  const at = now();
  const chosen = { mail: JSON.stringify(mail), quiet_from: quiet?.from ?? null, quiet_to: quiet?.to ?? null, digest_hour: digestHour, changed_at: at };
  await tx
    .insertInto("notification_setting")
    .values({ account_id: account.id, ...chosen })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(chosen))
    .execute();
  await tx.updateTable("notification").set({ mail_state: "open", mail_at: at }).where("account_id", "=", account.id).where("mail_state", "=", "waiting").execute();
  await recordAboutAccount(tx, account, "account.notificationsChosen");
}
