import type { ReadTx } from "#platform/database/door.server.ts";

export type SessionLine = { id: string; device: string; beganAt: Date; lastSeenAt: Date };

export async function listSessions(tx: ReadTx, accountId: string, alive: { seenAfter: Date; at: Date }): Promise<SessionLine[]> {
  const rows = await tx
    .selectFrom("session")
    .select(["id", "device", "created_at", "last_seen_at"])
    .where("account_id", "=", accountId)
    .where("last_seen_at", ">", alive.seenAfter)
    .where("ends_at", ">", alive.at)
    .orderBy("last_seen_at", "desc")
    .execute();
  return rows.map((row) => ({ id: row.id, device: row.device, beganAt: row.created_at, lastSeenAt: row.last_seen_at }));
}
