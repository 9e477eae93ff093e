import { setTimeout as pause } from "node:timers/promises";
import { logFailure } from "../log.server.ts";
import { type BossSettings, openBoss } from "./boss.server.ts";
import { Lane } from "./lane.server.ts";
import { CHANNEL } from "./queue.server.ts";

const LOOK_MS = 3_000;
const BLIND_MS = 30_000;

export type Worker = {
  /** Whether it still finds its way to the jobs that wait. */
  runs: () => boolean;
  stop: () => Promise<void>;
};
type Settings = BossSettings & { /** From the wish to stop to the end. */ graceMs?: number };

/** Runs jobs until stopped: at once when told of one, and by looking for what was not told. */
export async function startWorker({ graceMs = 20_000, ...settings }: Settings): Promise<Worker> {
  const boss = await openBoss(settings);
  const lanes = settings.jobs.map((job) => new Lane(boss, job));
  const laneOf = new Map(lanes.map((lane) => [lane.job.name, lane]));
  const complain = (error: unknown) => logFailure("jobs.failed", error);
  const all = () => lanes.forEach((lane) => lane.wake());

  let looked = performance.now();
  const look = async () => {
    const { rows } = await boss.getDb().executeSql(WAITING, [[...laneOf.keys()]]);
    for (const { name } of rows as { name: string }[]) laneOf.get(name)?.wake();
    looked = performance.now();
  };
  const beat = () => Promise.all(lanes.map((lane) => lane.beat()));

  // Where nobody can listen, as behind some poolers, looking is enough.
  const listening = await boss.getDb().listen!(CHANNEL, (name) => laneOf.get(name)?.wake(), all).catch(complain);
  const looking = setInterval(() => void look().catch(complain), LOOK_MS);
  const shortest = Math.min(...settings.jobs.map(({ silentSeconds }) => silentSeconds));
  const beating = setInterval(() => void beat().catch(complain), (shortest * 1_000) / 3);
  all();

  return {
    runs: () => performance.now() - looked < BLIND_MS,
    async stop() {
      clearInterval(looking);
      await listening?.close();
      const hurry = setTimeout(() => lanes.forEach((lane) => lane.hurry()), graceMs * 0.6);
      await Promise.race([Promise.all(lanes.map((lane) => lane.finish())), pause(graceMs * 0.85, undefined, { ref: false })]);
      clearTimeout(hurry);
      clearInterval(beating);
      await Promise.all(lanes.map((lane) => lane.letGo())).catch(complain);
      await boss.stop({ graceful: false });
    },
  };
}

const WAITING = `
  SELECT name FROM unnest($1::text[]) AS name
   WHERE EXISTS (SELECT FROM jobs.job AS j WHERE j.name = name.name AND j.state < 'active' AND NOT j.blocked AND j.start_after <= now())`;
