import { record } from "#platform/audit/record.server.ts";
import type { WriteTx } from "#platform/database/door.server.ts";

type Account = { id: string; home_path: string };

/** A line about an account, in the chain of the place that keeps it. */
export async function recordAboutAccount(tx: WriteTx, account: Account, action: `account.${string}`, detail?: Record<string, string | number>): Promise<void> {
  const home = await tx.selectFrom("place").select(["id", "path"]).where("path", "=", account.home_path).executeTakeFirst();
  if (!home) return;
  await record(tx, { placeId: home.id, placePath: home.path, action, subjectKind: "account", subjectId: account.id, ...(detail ? { detail } : {}) });
}
