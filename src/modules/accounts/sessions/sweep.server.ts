import { z } from "zod";
import { taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { sweepAttempts } from "../sign-in/attempts.server.ts";
import { endSession } from "./commands.server.ts";
import { IDLE_MS } from "./rules.ts";

const LINKS_KEPT_MS = 7 * 24 * 3_600_000;

/** What has ended leaves the database too: sessions with their keys, counted tries, challenges, old links. */
async function sweepSignIn(): Promise<void> {
  await write(taskScope("worker"), async (tx) => {
    const at = now();
    const over = await tx
      .selectFrom("session")
      .select("id")
      .where((where) => where.or([where("ends_at", "<=", at), where("last_seen_at", "<=", new Date(at.getTime() - IDLE_MS))]))
      .limit(5_000)
      .execute();
    for (const { id } of over) await endSession(tx, id);
    await sweepAttempts(tx);
    await tx.deleteFrom("passkey_challenge").where("expires_at", "<", at).execute();
    await tx.deleteFrom("one_time_link").where("expires_at", "<", new Date(at.getTime() - LINKS_KEPT_MS)).execute();
    await tx.deleteFrom("email_change").where("expires_at", "<", at).execute();
  });
}

export const sweepSignInJob = defineJob({ name: "accounts.sweep", data: z.object({}), cron: "*/10 * * * *", run: sweepSignIn });
