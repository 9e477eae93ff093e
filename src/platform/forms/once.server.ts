import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import { now } from "../clock.ts";
import type { Scope } from "../access/scope.ts";
import { read, write, type WriteTx } from "../database/door.server.ts";

type Answer = string | number | boolean | null | { readonly [key: string]: Answer } | readonly Answer[];

const DAYS_KEPT = 2;

/**
 * Does the work of a form once. The same form sent again, even at the same moment, changes nothing and
 * gets the answer of the first time, which is why the answer must be plain data such as an id or a path.
 */
export async function once<T extends Answer>(tx: WriteTx, formId: string, work: () => Promise<T>): Promise<T> {
  if (formId === "") throw new Error("The form carries no id.");
  const formHash = hashOf(formId);
  const claimed = await sql`
    INSERT INTO form_receipt (owner, form_hash, sealed_result, expires_at)
    VALUES (coalesce(pana_actor()::text, pana_task()), ${formHash}, ''::bytea, ${midnightAfter(now(), DAYS_KEPT)})
    ON CONFLICT (owner, form_hash) DO NOTHING`.execute(tx);
  if (claimed.numAffectedRows === 0n) return storedAnswer<T>(tx, formId);
  const answer = await work();
  await tx.updateTable("form_receipt").set({ sealed_result: seal(answer, formId) }).where("form_hash", "=", formHash).execute();
  return answer;
}

class Refusal extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super("The form was refused, so nothing of it is kept.");
    this.answer = answer;
  }
}

/** As `once`, for work that may say no: a refusal is undone whole, so that the corrected form may come under the same id. */
export async function onceUnlessRefused<T extends Answer & { readonly ok: boolean }>(
  scope: Scope,
  formId: string,
  work: (tx: WriteTx) => Promise<T>,
): Promise<T> {
  try {
    return await write(scope, (tx) =>
      once(tx, formId, async () => {
        const answer = await work(tx);
        if (!answer.ok) throw new Refusal(answer);
        return answer;
      }),
    );
  } catch (error) {
    if (error instanceof Refusal) return error.answer as T;
    throw error;
  }
}

/** Whether this form did its work already: asked where the form itself made the password untrue that it carries. */
export async function wasDone(scope: Scope, formId: string): Promise<boolean> {
  const found = await read(scope, (tx) => tx.selectFrom("form_receipt").select("owner").where("form_hash", "=", hashOf(formId)).executeTakeFirst());
  return found !== undefined;
}

async function storedAnswer<T extends Answer>(tx: WriteTx, formId: string): Promise<T> {
  const row = await tx
    .selectFrom("form_receipt")
    .select("sealed_result")
    .where("form_hash", "=", hashOf(formId))
    .executeTakeFirstOrThrow();
  return unseal(row.sealed_result, formId) as T;
}

function midnightAfter(moment: Date, days: number): Date {
  const midnight = new Date(moment);
  midnight.setUTCHours(24 * days, 0, 0, 0);
  return midnight;
}

const hashOf = (formId: string) => createHash("sha256").update(`form\n${formId}`).digest();
const keyOf = (formId: string) => createHash("sha256").update(`answer\n${formId}`).digest();

function seal(answer: Answer, formId: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(formId), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(answer), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function unseal(sealed: Buffer, formId: string): Answer {
  const decipher = createDecipheriv("aes-256-gcm", keyOf(formId), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8")) as Answer;
}
