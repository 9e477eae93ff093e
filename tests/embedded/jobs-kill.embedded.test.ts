import { afterAll, expect, test } from "vitest";
import { taskScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import { bringUpToDate } from "#platform/database/migrate.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { enqueue } from "#platform/jobs/enqueue.server.ts";
import { countOnce } from "./counting.ts";
import { ask, newFolder, opened, startWorker, until } from "./opening.ts";

const JOBS = 60;

afterAll(closePool);

test("a worker killed in the middle loses no job, and none is done twice", async () => {
  const folder = newFolder();
  const embedded = await opened(folder, { mayJoin: true });
  await bringUpToDate({ connectionConfig: (role) => ({ ...embedded.connection, user: `pana_${role}` }) });
  await ask(embedded, "CREATE TABLE counted (number int NOT NULL); GRANT INSERT ON counted TO pana_app");
  openPool({ ...embedded.connection, user: "pana_app" });
  await write(taskScope("world"), async (tx) => {
    for (let number = 0; number < JOBS; number++) await enqueue(tx, countOnce, { number });
  });

  for (const killed of [[0, 3, 6, 9], [12, 15, 18, 21]]) {
    const worker = startWorker(folder);
    await until(() => killed.every((number) => worker.counted().includes(number)), 40_000);
    worker.child.kill("SIGKILL");
    await worker.ended;
    const active = await asked<{ number: number }>("SELECT (data->>'number')::int AS number FROM jobs.job WHERE state = 'active' ORDER BY 1");
    expect(active.map(({ number }) => number)).toEqual(expect.arrayContaining(killed));
  }

  startWorker(folder);
  await until(async () => (await finished()) === JOBS, 50_000);
  const [counted] = await ask<{ rows: number; different: number }>(embedded, "SELECT count(*)::int AS rows, count(DISTINCT number)::int AS different FROM counted");
  expect(counted).toEqual({ rows: JOBS, different: JOBS });
  expect(await asked("SELECT count(*)::int AS jobs, max(retry_count) AS most FROM jobs.job")).toEqual([{ jobs: JOBS, most: 1 }]);

  function asked<T extends object>(sql: string): Promise<T[]> {
    return ask<T>(embedded, sql, embedded.connection.user);
  }
  async function finished(): Promise<number> {
    const [row] = await asked<{ done: number }>("SELECT count(*)::int AS done FROM jobs.job WHERE state = 'completed'");
    return row!.done;
  }
}, 120_000);
