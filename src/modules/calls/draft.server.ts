import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";
import { callerScope, taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { CannotOpen, disclose, enclose } from "#platform/vault/envelope.server.ts";
import { uuidOf } from "./receipt.server.ts";
import { tellingSchema } from "./schema.ts";

const HOUR_MS = 3_600_000;
const HOURS_KEPT = 2;
const TOKEN = /^[A-Za-z0-9_-]{22}$/;

/** What is being written: for which place, under which form id, and with which receipt it will be sent. */
const draftSchema = z.object({
  placeId: z.string(),
  aboutPlaceId: z.string().nullable(),
  formId: z.string(),
  receipt: z.string(),
  /** It was sent, and only waits for the same form to come once more. */
  sent: z.boolean().default(false),
  telling: tellingSchema.partial().extend({ text: z.string().default("") }),
});
export type Draft = z.output<typeof draftSchema>;

export function newDraftToken(): string {
  return randomBytes(16).toString("base64url");
}

/** Keeps a draft under a key that stands only in the address of the page: whoever has the database cannot read it. */
export async function keepDraft(token: string, draft: z.input<typeof draftSchema>): Promise<void> {
  const { id, key } = secretOfDraft(token);
  const sealed = enclose(key, ["draft", id], Buffer.from(JSON.stringify(draft)));
  const expiresAt = new Date((Math.floor(now().getTime() / HOUR_MS) + HOURS_KEPT) * HOUR_MS);
  await write(callerScope(id), (tx) =>
    tx
      .insertInto("call_draft")
      .values({ id, sealed, expires_at: expiresAt })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ sealed, expires_at: expiresAt }))
      .execute(),
  );
}

/** Undefined for one that was sent, thrown away or forgotten, and for one that never was. */
export async function findDraft(token: string | undefined): Promise<Draft | undefined> {
  if (!token || !TOKEN.test(token)) return undefined;
  const { id, key } = secretOfDraft(token);
  const row = await read(callerScope(id), (tx) => tx.selectFrom("call_draft").select("sealed").where("id", "=", id).where("expires_at", ">", now()).executeTakeFirst());
  if (!row) return undefined;
  try {
    return draftSchema.parse(JSON.parse(Buffer.from(disclose(key, ["draft", id], row.sealed)).toString("utf8")));
  } catch (error) {
    if (error instanceof CannotOpen) return undefined;
    throw error;
  }
}

function secretOfDraft(token: string): { id: string; key: Uint8Array } {
  const secret = Buffer.from(token, "base64url");
  return {
    id: uuidOf(createHash("sha256").update("draft\n").update(secret).digest()),
    key: new Uint8Array(hkdfSync("sha256", secret, "pana", "draft", 32)),
  };
}

export const forgetDraftsJob = defineJob({
  name: "calls.forgetDrafts",
  data: z.object({}),
  cron: "7 * * * *",
  run: async () => void (await write(taskScope("worker"), (tx) => tx.deleteFrom("call_draft").where("expires_at", "<", now()).execute())),
});
