import { PgBoss } from "pg-boss";
import { afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { asSuperuser, testDatabase } from "#world/database.ts";
import { openWorker } from "#world/worker.ts";
import { NATION, taskScope } from "../access/scope.ts";
import { read, write } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { enqueue } from "./enqueue.server.ts";
import { type AnyJob, defineJob, type JobContext } from "./job.ts";
import type { Worker } from "./worker.server.ts";

const world = taskScope("world", NATION);
const data = z.object({ number: z.int() });

let worker: Worker | undefined;
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

async function working(...jobs: AnyJob[]) {
  worker = await openWorker(jobs, { superviseSeconds: 1, graceMs: 2_000 });
}

const jobRows = (name: string) =>
  asSuperuser(async (client) => (await client.query("SELECT id, state::text, retry_count, data, output FROM jobs.job WHERE name = $1 ORDER BY created_on", [name])).rows);

const until = (condition: () => unknown) => vi.waitUntil(async () => Boolean(await condition()), { timeout: 20_000, interval: 20 });

describe("a job", () => {
  test("is run when its transaction is done, and not at all when that is taken back", async () => {
    const ran: number[] = [];
    const job = defineJob({ name: "test.plain", data, run: async ({ data: { number } }) => void ran.push(number) });
    await working(job);
    await expect(write(world, async (tx) => { await enqueue(tx, job, { number: 1 }); throw new Error("taken back"); })).rejects.toThrow("taken back");
    await write(world, (tx) => enqueue(tx, job, { number: 2 }));
    await until(() => ran.length > 0);
    await until(async () => (await jobRows(job.name))[0]?.state === "completed");
    expect(ran).toEqual([2]);
    expect(await jobRows(job.name)).toHaveLength(1);
  });

  test("enqueued before any worker has run waits for the first", async () => {
    const ran: number[] = [];
    const job = defineJob({ name: "test.early", data, run: async (context) => void ran.push(context.data.number) });
    await write(world, (tx) => enqueue(tx, job, { number: 7 }));
    await working(job);
    await until(() => ran.length > 0);
    expect(ran).toEqual([7]);
  });

  test("enqueued twice under one id is there once", async () => {
    const job = defineJob({ name: "test.twice", data, run: async () => {} });
    const id = newId();
    for (const number of [1, 2]) await write(world, (tx) => enqueue(tx, job, { number }, { id }));
    expect(await jobRows(job.name)).toMatchObject([{ id, data: { number: 1 } }]);
  });

  test("whose data do not fit is refused where it is caused", async () => {
    const job = defineJob({ name: "test.unfit", data, run: async () => {} });
    await expect(write(world, (tx) => enqueue(tx, job, { number: 1.5 }))).rejects.toThrow(z.ZodError);
    expect(await jobRows(job.name)).toEqual([]);
  });

  test("that fails is tried again with what it was given, and knows which try it is", async () => {
    const tries: Pick<JobContext<unknown>, "id" | "attempt" | "data">[] = [];
    const job = defineJob({
      name: "test.again", data, retry: { times: 2, afterSeconds: 0 },
      run: async ({ id, attempt, data: given }) => {
        tries.push({ id, attempt, data: given });
        if (attempt < 3) throw new Error("not yet");
      },
    });
    await working(job);
    const id = await write(world, (tx) => enqueue(tx, job, { number: 4 }));
    await until(async () => (await jobRows(job.name))[0]?.state === "completed");
    expect(tries).toEqual([1, 2, 3].map((attempt) => ({ id, attempt, data: { number: 4 } })));
  });

  test("that fails for good stays, with the reason but without what its message quotes", async () => {
    const job = defineJob({
      name: "test.fails", data, retry: { times: 0, afterSeconds: 0 },
      run: async () => { throw Object.assign(new TypeError("Айша Серікқызы, kanareyka-qws7"), { code: "23505" }); },
    });
    await working(job);
    await write(world, (tx) => enqueue(tx, job, { number: 1 }));
    await until(async () => (await jobRows(job.name))[0]?.state === "failed");
    const [row] = await jobRows(job.name);
    expect(row.output).toMatchObject({ error: "TypeError", code: "23505", at: expect.arrayContaining([expect.stringContaining("jobs.db.test")]) });
    expect(JSON.stringify(row)).not.toMatch(/kanareyka|Айша/);
  });

  test("is done although every connection of its worker is cut", async () => {
    const ran: number[] = [];
    const job = defineJob({ name: "test.cut", data, run: async (context) => void ran.push(context.data.number) });
    await working(job);
    await asSuperuser((client) => client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pgboss'"));
    await write(world, (tx) => enqueue(tx, job, { number: 3 }));
    await until(() => ran.length > 0);
    expect(ran).toEqual([3]);
  });

  test("unfinished when the program stops is handed back, and that costs it no try", async () => {
    let begun = 0;
    const job = defineJob({
      name: "test.stopped", data,
      run: ({ signal, attempt }) => {
        begun = attempt;
        return new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("stopped"))));
      },
    });
    await working(job);
    await write(world, (tx) => enqueue(tx, job, { number: 1 }));
    await until(() => begun === 1);
    await worker!.stop();
    worker = undefined;
    expect(await jobRows(job.name)).toMatchObject([{ state: "created", retry_count: 0, output: null }]);
    const finishing = defineJob({ ...job, data, run: async ({ attempt }) => void (begun = attempt + 10) });
    await working(finishing);
    await until(async () => (await jobRows(job.name))[0]?.state === "completed");
    expect(begun).toBe(11);
  });
});

describe("the tables of the jobs", () => {
  test("are what the installed pg-boss expects", async () => {
    const boss = new PgBoss({ ...testDatabase(), schema: "jobs", migrate: false, createSchema: false, schedule: false, supervise: false } as never);
    await boss.start();
    const { ok, ...drift } = await boss.detectSchemaDrift();
    await boss.stop({ graceful: false });
    expect({ ok, drift: ok || drift }).toEqual({ ok: true, drift: true });
  });

  test("hold a job as pg-boss itself would have written it", async () => {
    const job = defineJob({ name: "test.shape", data, run: async () => {} });
    const other = defineJob({ name: "test.other", data, run: async () => {} });
    await working(other);
    const ours = await write(world, (tx) => enqueue(tx, job, { number: 1 }));
    const boss = new PgBoss({ ...testDatabase(), schema: "jobs", migrate: false, schedule: false, supervise: false } as never);
    await boss.start();
    const theirs = await boss.send(job.name, { number: 1 });
    await boss.stop({ graceful: false });
    const rows = await asSuperuser(async (client) => (await client.query("SELECT to_jsonb(j) - '{id,created_on,start_after,keep_until}'::text[] AS row, keep_until - start_after AS kept FROM jobs.job j WHERE id IN ($1, $2)", [ours, theirs])).rows);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(rows[1]);
  });

  test("show nobody but the worker and the nation's administrator what waits, and let nobody else change it", async () => {
    const job = defineJob({ name: "test.secret", data, run: async () => {} });
    await write(world, (tx) => enqueue(tx, job, { number: 1 }));
    const person = { kind: "person", accountId: newId(), sessionId: newId(), placeId: newId(), placePath: "/kz/", reach: NATION } as const;
    const seen = (scope: Parameters<typeof read>[0]) =>
      read(scope, async (tx) => (await tx.selectFrom("jobs.job").select("id").where("name", "=", job.name).execute()).length);
    expect(await seen(world)).toBe(0);
    expect(await seen({ ...person, role: "ministryObserver" })).toBe(0);
    expect(await seen({ ...person, role: "administrator", reach: ["/kz/75/"] })).toBe(0);
    expect(await seen({ ...person, role: "administrator" })).toBe(1);
    expect(await seen(taskScope("worker"))).toBe(1);
    const changed = await write({ ...person, role: "administrator" }, (tx) => tx.updateTable("jobs.job").set({ data: "{}" }).where("name", "=", job.name).executeTakeFirst());
    expect(changed.numUpdatedRows).toBe(0n);
  });
});
