import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { DEMO_CAMPAIGNS } from "#world/demo/campaigns/slugs.ts";
import { campaignId, cookiesOf, withWorld } from "./campaign-people.ts";
import { figure, percentile } from "./figure.ts";
import { startProgram } from "./program.ts";
import { nationalFolder } from "./world.ts";

/** The last hour before a deadline: were all 7,900 schools to send within it, two would come each second. */
const PER_SECOND = 60;
const WARM_UP = 100;
const AT_ONCE = 900;
const SECONDS = 12;

type Load = { perSecond: number; failed: number; times: Record<"open" | "review" | "send", number[]> };

/** Schools sending their returns through the form, each with a session and four links: first as fast as twenty at once can, then sixty a second. */
export async function campaignSending(): Promise<void> {
  const folder = await nationalFolder();
  const { id, cookies } = await withWorld(folder, async () => {
    const running = await campaignId(DEMO_CAMPAIGNS.running);
    return { id: running, cookies: await cookiesOf("campaignCoordinator", { awaitedIn: running, most: WARM_UP + AT_ONCE + PER_SECOND * SECONDS }) };
  });
  const program = await startProgram(folder);
  const path = `/kk/work/campaigns/${id}/return`;
  try {
    const take = (count: number) => cookies.splice(0, count).map(({ cookie }) => cookie);
    await load(program.origin, path, take(WARM_UP));
    const most = await load(program.origin, path, take(AT_ONCE));
    figure("campaigns.send.most", most.perSecond, "returns/s", { p50: percentile(most.times.send, 0.5), p95: percentile(most.times.send, 0.95), connections: 20 });
    for (const step of ["open", "review"] as const) figure(`campaigns.return.${step}`, percentile(most.times[step], 0.95), "ms", { percentile: "p95", p50: percentile(most.times[step], 0.5), connections: 20 });
    const paced = await load(program.origin, path, take(PER_SECOND * SECONDS), PER_SECOND);
    figure("campaigns.send", percentile(paced.times.send, 0.95), "ms", { percentile: "p95", p50: percentile(paced.times.send, 0.5), perSecond: paced.perSecond, seconds: SECONDS });
    const loaded = program.memoryMB();
    if (loaded !== undefined) figure("campaigns.send.memory", loaded, "MB", { of: "program and database" });
  } finally {
    await program.stop();
  }
}

async function load(origin: string, path: string, cookies: readonly string[], perSecond = 0): Promise<Load> {
  const env = { ...process.env, BENCH_COOKIES: cookies.join(" ") };
  const { stdout } = await promisify(execFile)(process.execPath, ["tests/bench/load-returns.ts", origin, path, "20", String(perSecond)], { env, maxBuffer: 256 * 1024 * 1024 });
  const done = JSON.parse(stdout) as Load;
  if (done.failed > 0) throw new Error(`${done.failed} returns were not taken.`);
  return done;
}
