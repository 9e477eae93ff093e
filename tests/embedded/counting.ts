import { sql } from "kysely";
import { z } from "zod";
import { taskScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { defineJob } from "#platform/jobs/job.ts";

const AT_ONCE = 4;

/** Of those that a worker is to be killed in, each holds one of the places at its first try until that happens. */
const ENDS_BY_KILL = new Set(Array.from({ length: 2 * AT_ONCE }, (_, n) => n * 3));

/** Counts each number once, and says it between having done so and telling the database that the job is done. */
export const countOnce = defineJob({
  name: "test.count",
  data: z.object({ number: z.int() }),
  atOnce: AT_ONCE,
  silentSeconds: 10,
  retry: { times: 5, afterSeconds: 0 },
  async run({ id, data: { number }, attempt }) {
    await write(taskScope("worker"), (tx) =>
      once(tx, id, async () => {
        await sql`INSERT INTO counted (number) VALUES (${number})`.execute(tx);
        return number;
      }),
    );
    process.stdout.write(`${number}\n`);
    if (attempt === 1 && ENDS_BY_KILL.has(number)) await new Promise(() => {});
  },
});
