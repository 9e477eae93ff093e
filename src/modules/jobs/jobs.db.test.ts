import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { NATION, taskScope, type PersonScope } from "#platform/access/scope.ts";
import { now, setClock } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { enqueue } from "#platform/jobs/enqueue.server.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { defineLongWork, findLongWork, startLongWork } from "#platform/jobs/long-work.server.ts";
import { settleFailedJob } from "#platform/jobs/settle-failed.server.ts";
import type { Worker } from "#platform/jobs/worker.server.ts";
import { asSuperuser } from "#world/database.ts";
import { theNation, WORLD } from "#world/school.ts";
import { openWorker } from "#world/worker.ts";
import { retryJob } from "./commands.server.ts";
import { countJobs, failedJobs, openJobs, schedules } from "./queries.server.ts";

let works = false;
const broken = defineJob({
  name: "test.broken", data: z.object({}), retry: { times: 1, afterSeconds: 0 },
  run: async () => {
    if (!works) throw Object.assign(new Error("Айша Серікқызы"), { code: "ECONNREFUSED" });
  },
});
const daily = defineJob({ name: "test.daily", data: z.object({}), cron: "30 3 * * *", run: async () => {} });
const long = defineLongWork({
  name: "test.long", data: z.object({}), result: z.object({ made: z.int() }), retry: { times: 0, afterSeconds: 0 }, href: () => "/home",
  run: async ({ settle, progress }) => {
    await progress(1, 2);
    if (!works) throw new TypeError("no");
    await settle(async () => ({ made: 2 }));
  },
});
const later = defineJob({ name: "test.later", data: z.object({}), run: async () => {} });

let worker: Worker;
let admin: PersonScope;
const ALL = { size: 50, offset: 0 };

beforeAll(async () => {
  const nation = await theNation();
  admin = { kind: "person", accountId: newId(), sessionId: newId(), role: "administrator", placeId: nation.id, placePath: nation.path, reach: NATION };
  await write(WORLD, async (tx) => {
    await tx.insertInto("account").values({ id: admin.accountId, email: "a@test.pana", family_name: "А", given_name: "Б", home_path: "/kz/", status: "active" }).execute();
    await tx.insertInto("role_grant").values({ id: newId(), account_id: admin.accountId, place_id: nation.id, place_path: nation.path, role: "administrator" }).execute();
  });
  worker = await openWorker([broken, daily, long], { superviseSeconds: 1, graceMs: 2_000 });
});
afterAll(() => worker.stop());

const until = (condition: () => Promise<boolean>) => vi.waitUntil(condition, { timeout: 20_000, interval: 20 });
const failed = () => read(admin, (tx) => failedJobs(tx, ALL));

describe("the administrator", () => {
  test("sees what failed for good with the reason and where, has it tried again, and that is on record", async () => {
    const id = await write(WORLD, (tx) => enqueue(tx, broken, {}));
    await until(async () => (await failed()).some((job) => job.id === id));
    expect((await failed()).find((job) => job.id === id)).toMatchObject({ name: "test.broken", tries: 2, reason: "networkAway", where: expect.stringMatching(/^Error · ECONNREFUSED · jobs\.db\.test\.ts:\d+$/) });
    works = true;
    expect(await write(admin, (tx) => retryJob(tx, id))).toBe(true);
    expect(await write(admin, (tx) => retryJob(tx, id))).toBe(false);
    await until(async () => !(await failed()).some((job) => job.id === id) && (await read(admin, countJobs)).doneToday > 0);
    const lines = await asSuperuser(async (client) => (await client.query("SELECT actor_id, detail FROM audit_event WHERE action = 'job.triedAgain' AND subject_id = $1", [id])).rows);
    expect(lines).toEqual([{ actor_id: admin.accountId, detail: { name: "test.broken" } }]);
  });

  test("gives long work that broke another try, and its owner gets the result after all", async () => {
    works = false;
    const id = await write(admin, (tx) => startLongWork(tx, admin, long, {}));
    const work = () => read(admin, (tx) => findLongWork(tx, long, id));
    await until(async () => (await work())?.state === "failed");
    expect(await work()).toMatchObject({ problem: "broken", done: 1, total: 2 });
    await until(async () => (await failed()).some((job) => job.id === id));
    const unread = () => asSuperuser(async (client) => (await client.query("SELECT kind FROM notification WHERE account_id = $1 AND read_at IS NULL", [admin.accountId])).rows.map(({ kind }) => kind));
    expect(await unread()).toEqual(["workFailed"]);
    works = true;
    await write(admin, (tx) => retryJob(tx, id));
    await until(async () => (await work())?.state === "done");
    expect(await unread()).toEqual(["workFinished"]);
    expect(await work()).toMatchObject({ problem: null, result: { made: 2 }, done: 2, total: 2 });
  });

  test("sees what waits, and what comes round by the clock of Almaty", async () => {
    setClock(new Date("2026-11-25T12:00:00Z"));
    const id = await write(WORLD, (tx) => enqueue(tx, later, {}, { notBefore: new Date("2036-01-01") }));
    expect(await read(admin, openJobs)).toEqual([expect.objectContaining({ id, name: "test.later", state: "waiting", attempt: 1, total: null })]);
    expect(await read(admin, schedules)).toEqual([{ name: "test.daily", cron: "30 3 * * *", lastAt: null, lastState: null, nextAt: new Date("2026-11-25T22:30:00Z") }]);
    setClock(undefined);
  });
});

describe("nobody but the administrator of the nation", () => {
  test("sees or changes jobs", async () => {
    works = false;
    const id = await write(WORLD, (tx) => enqueue(tx, broken, {}));
    await until(async () => (await failed()).some((job) => job.id === id));
    for (const scope of [{ ...admin, role: "ministryObserver" as const }, { ...admin, reach: ["/kz/75/"] }, WORLD]) {
      expect(await read(scope, (tx) => failedJobs(tx, ALL))).toEqual([]);
      expect(await read(scope, countJobs)).toMatchObject({ failed: 0, waiting: 0 });
      expect(await write(scope, (tx) => retryJob(tx, id))).toBe(false);
    }
  });
});

describe("work whose job is over without a word", () => {
  test("counts as failed, administrators and its owner are told once, and after three months it goes", async () => {
    const id = await write(admin, (tx) => startLongWork(tx, admin, { ...long, name: "test.lost" }, {}));
    await asSuperuser((client) => client.query("UPDATE jobs.job SET state = 'failed', completed_on = now() WHERE id = $1", [id]));
    const settle = () => settleFailedJob.run({ id: newId(), data: {}, attempt: 1, signal: new AbortController().signal, progress: async () => {} });
    const work = () => read(taskScope("worker"), (tx) => findLongWork(tx, { ...long, name: "test.lost" }, id));
    await settle();
    expect(await work()).toMatchObject({ state: "failed", problem: "broken" });
    await settle();
    const told = await asSuperuser(async (client) => (await client.query("SELECT kind, href, values FROM notification WHERE account_id = $1 AND (kind = 'jobGivenUp' OR values->>'work' = 'test.lost') ORDER BY kind", [admin.accountId])).rows);
    expect(told).toEqual([
      { kind: "jobGivenUp", href: "/jobs", values: {} },
      { kind: "workFailed", href: "/home", values: { work: "test.lost" } },
    ]);
    const seen = () => asSuperuser(async (client) => (await client.query("SELECT read_at IS NOT NULL AS seen FROM notification WHERE account_id = $1 AND kind = 'jobGivenUp'", [admin.accountId])).rows);
    expect(await seen()).toEqual([{ seen: false }]);
    await asSuperuser((client) => client.query("UPDATE jobs.job SET state = 'completed' WHERE state = 'failed'"));
    await settle();
    expect(await seen()).toEqual([{ seen: true }]);
    setClock(new Date(now().getTime() + 91 * 86_400_000));
    await settle();
    setClock(undefined);
    expect(await work()).toBeUndefined();
  });
});
