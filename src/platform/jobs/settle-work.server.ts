import { z } from "zod";
import { taskScope } from "../access/scope.ts";
import { now } from "../clock.ts";
import { write } from "../database/door.server.ts";
import { defineJob } from "./job.ts";
import { failWork } from "./long-work.server.ts";

const DAYS_KEPT = 90;

/** Work whose workers died as often as it was tried has nobody left to say that it failed; old work goes. */
export const settleWorkJob = defineJob({
  name: "work.settle",
  data: z.object({}),
  cron: "* * * * *",
  async run() {
    const abandoned = await write(taskScope("worker"), async (tx) => {
      await tx.deleteFrom("long_work").where("finished_at", "<", new Date(now().getTime() - DAYS_KEPT * 86_400_000)).execute();
      return tx
        .selectFrom("long_work")
        .select("id")
        .where("state", "in", ["waiting", "running"])
        .where((work) =>
          work.not(work.exists(work.selectFrom("jobs.job").select("jobs.job.id").whereRef("jobs.job.id", "=", "long_work.id").where("jobs.job.state", "in", ["created", "retry", "active"]))),
        )
        .execute();
    });
    for (const { id } of abandoned) await failWork(id, "broken");
  },
});
