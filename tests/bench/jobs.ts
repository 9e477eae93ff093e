import { z } from "zod";
import { taskScope } from "#platform/access/scope.ts";
import { openDatabase } from "#platform/database/connect.server.ts";
import { write } from "#platform/database/door.server.ts";
import { bringUpToDate } from "#platform/database/migrate.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { enqueue } from "#platform/jobs/enqueue.server.ts";
import { defineJob } from "#platform/jobs/job.ts";
import { startWorker } from "#platform/jobs/worker.server.ts";
import { figure, percentile, timed } from "./figure.ts";
import { againstFloor } from "./floor.ts";
import { newFolder } from "./folder.ts";

const JOBS = 2_000;
const WARM_UP = 200;
const WORLD = taskScope("world");
const WORKER = taskScope("worker");

/** What enqueueing adds to a transaction, how many jobs are done in a second on the embedded database, and how soon one begins. */
export async function jobs(): Promise<void> {
  const database = await openDatabase({ DATABASE_URL: undefined, DATA_DIR: await newFolder() });
  await bringUpToDate(database);
  openPool(database.connectionConfig("app"));
  let done = 0;
  let told: () => void = () => {};
  // As jobs are that matter: each with a transaction of its own and a receipt in it.
  const small = defineJob({
    name: "bench.small",
    data: z.object({ number: z.int() }),
    atOnce: 10,
    run: async ({ id }) => {
      await write(WORKER, (tx) => once(tx, id, async () => true));
      done++;
      told();
    },
  });
  try {
    const bare = await timed(JOBS + WARM_UP, () => write(WORLD, async () => {}));
    const inside: number[] = [];
    for (let number = 0; number < JOBS + WARM_UP; number++) {
      await write(WORLD, async (tx) => void inside.push(...(await timed(1, () => enqueue(tx, small, { number })))));
    }
    const [statement, transaction] = [inside.slice(WARM_UP), bare.slice(WARM_UP)];
    figure("jobs.enqueue", percentile(statement, 0.5), "ms", { p95: rounded(percentile(statement, 0.95)), emptyTransaction: rounded(percentile(transaction, 0.5)) });

    const all = new Promise<void>((resolve) => (told = () => done === JOBS + WARM_UP && resolve()));
    const began = performance.now();
    const worker = await startWorker({ connection: database.workerConfig(), jobs: [small] });
    await all;
    figure("jobs.done", ((JOBS + WARM_UP) * 1_000) / (performance.now() - began), "jobs/s", { jobs: JOBS + WARM_UP, atOnce: small.atOnce });

    const waits = await timed(200, async (number) => {
      const begun = new Promise<void>((resolve) => (told = resolve));
      await write(WORLD, (tx) => enqueue(tx, small, { number }));
      await begun;
    });
    figure("jobs.fromCauseToDone", percentile(waits, 0.5), "ms", { p95: rounded(percentile(waits, 0.95)) });
    await worker.stop();
    await againstFloor("jobs.write", "a job enqueued in a transaction of its own", database, 200, (number) => write(WORLD, (tx) => enqueue(tx, small, { number })));
  } finally {
    await closePool();
    await database.stop();
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100;
