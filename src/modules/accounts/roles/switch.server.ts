import type { WriteTx } from "#platform/database/door.server.ts";
import { record } from "#platform/audit/record.server.ts";
import { workInRole } from "../sessions/commands.server.ts";
import { findGrant } from "./queries.server.ts";

/** From now on the session works in another of the person's roles, and so will the next one. */
export async function switchRole(
  tx: WriteTx,
  who: { accountId: string; sessionId: string },
  grantId: string,
): Promise<"switched" | "not held"> {
  const grant = await findGrant(tx, grantId);
  if (!grant || grant.accountId !== who.accountId) return "not held";
  await workInRole(tx, who.sessionId, { grantId, placePath: grant.placePath });
  await tx.updateTable("account").set({ last_role_grant_id: grantId }).where("id", "=", who.accountId).execute();
  await record(tx, {
    placeId: grant.placeId,
    placePath: grant.placePath,
    action: "role.takenUp",
    subjectKind: "account",
    subjectId: who.accountId,
    detail: { role: grant.role, grantId },
  });
  return "switched";
}
