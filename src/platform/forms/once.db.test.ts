import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { taskScope } from "../access/scope.ts";
import { setClock } from "../clock.ts";
import { write, type WriteTx } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { once, onceUnlessRefused } from "./once.server.ts";

const publicScope = taskScope("public");
const ann = { kind: "roleless", accountId: newId(), sessionId: newId(), reach: [] as const } as const;
const bob = { ...ann, accountId: newId() };

let works = 0;
const work = async () => ({ path: `/kk/made/${(works += 1)}` });

describe("a form", () => {
  test("sent twice does its work once and gets the same answer", async () => {
    const form = newId();
    const first = await write(ann, (tx) => once(tx, form, work));
    const again = await write(ann, (tx) => once(tx, form, work));
    expect(again).toEqual(first);
    expect(works).toBe(1);
  });

  test("sent twice at the same moment does its work once", async () => {
    works = 0;
    const form = newId();
    const slow = async (tx: WriteTx) => once(tx, form, () => sql`SELECT pg_sleep(0.1)`.execute(tx).then(work));
    const answers = await Promise.all([write(publicScope, slow), write(publicScope, slow), write(publicScope, slow)]);
    expect(works).toBe(1);
    expect(new Set(answers.map(({ path }) => path)).size).toBe(1);
  });

  test("that failed may be sent again", async () => {
    const form = newId();
    await expect(write(ann, (tx) => once(tx, form, () => Promise.reject(new Error("refused"))))).rejects.toThrow("refused");
    expect(await write(ann, (tx) => once(tx, form, async () => "done"))).toBe("done");
  });

  test("that was refused leaves nothing behind: corrected, it does its work under the same id, and once", async () => {
    works = 0;
    const form = newId();
    const send = (good: boolean) =>
      onceUnlessRefused(ann, form, async (tx) => {
        await sql`INSERT INTO form_receipt (owner, form_hash, sealed_result, expires_at) VALUES (${ann.accountId}, 'mark of the work'::bytea, '', now())`.execute(tx);
        return good ? { ok: true, ...(await work()) } : { ok: false };
      });
    const marks = () => asSuperuser(async (client) => (await client.query("SELECT 1 FROM form_receipt WHERE form_hash = 'mark of the work'::bytea")).rowCount);
    expect(await send(false)).toEqual({ ok: false });
    expect(await marks()).toBe(0);
    const first = await send(true);
    expect(first).toEqual({ ok: true, path: "/kk/made/1" });
    expect(await send(true)).toEqual(first);
    expect(await marks()).toBe(1);
  });

  test("of another person with the same id is another form", async () => {
    const form = newId();
    expect(await write(ann, (tx) => once(tx, form, async () => "ann's"))).toBe("ann's");
    expect(await write(bob, (tx) => once(tx, form, async () => "bob's"))).toBe("bob's");
  });

  test("leaves neither its id, nor its answer, nor its time behind", async () => {
    setClock(new Date("2026-11-20T13:45:12Z"));
    const form = newId();
    await write(publicScope, (tx) => once(tx, form, async () => "an answer like no other"));
    setClock(undefined);
    const rows = await asSuperuser(async (client) => (await client.query("SELECT *, form_receipt::text AS whole FROM form_receipt WHERE owner = 'public'")).rows);
    const whole = rows.map((row) => row.whole as string).join("\n");
    expect(rows.length).toBeGreaterThan(0);
    expect(whole).not.toContain(form);
    expect(whole).not.toContain(Buffer.from("an answer like no other").toString("hex"));
    expect(rows.every((row) => (row.expires_at as Date).toISOString().endsWith("T00:00:00.000Z"))).toBe(true);
  });
});
