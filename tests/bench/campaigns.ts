import { sql } from "kysely";
import { consolidate } from "#modules/campaigns/checking/tables/lines.server.ts";
import { read } from "#platform/database/door.server.ts";
import { DEMO_CAMPAIGNS } from "#world/demo/campaigns/slugs.ts";
import { BENCH, campaignId, cookiesOf, withWorld } from "./campaign-people.ts";
import { figure, percentile, timed } from "./figure.ts";
import { ask } from "./pages.ts";
import { startProgram, type Program } from "./program.ts";
import { Visitor } from "./visitor.ts";
import { Scales } from "./weigh.ts";
import { nationalFolder } from "./world.ts";

const TIMES = 60;
const WARM_UP = 15;
/** The region with the most schools. */
const LARGEST = "/kz/61/";

/** What checkers, the ministry and the public ask most of a campaign of the whole country. */
export async function campaigns(): Promise<void> {
  const folder = await nationalFolder();
  const { flashmob, challenge, running } = DEMO_CAMPAIGNS;
  const { ids, region, institute } = await withWorld(folder, async () => {
    const known = { flashmob: await campaignId(flashmob), challenge: await campaignId(challenge) };
    await consolidation(known.flashmob);
    const [officer] = await cookiesOf("regionOfficer", { under: LARGEST, most: 1 });
    const [organiser] = await cookiesOf("instituteOrganiser", { most: 1 });
    return { ids: known, region: officer!.cookie, institute: organiser!.cookie };
  });
  const program = await startProgram(folder);
  try {
    await page(program, "inbox", `/kk/work/campaigns/${ids.challenge}/check`, region);
    await page(program, "table", `/kk/work/campaigns/${ids.flashmob}/table`, institute);
    await page(program, "xlsx", `/kk/work/campaigns/${ids.flashmob}/table/export?by=unit&format=xlsx`, institute, { times: 5, warmUp: 1, unit: "s" });
    const address = `${program.origin}/kk/campaigns/${running}`;
    const stranger = new Visitor(program.origin);
    const { together, html } = await new Scales().weigh(await (await stranger.get(`/kk/campaigns/${running}`)).text(), stranger);
    figure("campaigns.public.weight", together, "KB br", { of: "the public page of a campaign with all it needs", html });
    await ask("campaign", address, "");
  } finally {
    await program.stop();
  }
}

/** Added up from the live rows of all schools, under the policies of who asks. */
async function consolidation(id: string): Promise<void> {
  const asked = { campaignId: id, paths: ["/kz/"], width: 1, by: "region", counted: "accepted" } as const;
  const once = () => read(BENCH, (tx) => consolidate(tx, asked));
  await timed(WARM_UP, once);
  const sample = await timed(TIMES, once);
  const { rows } = await read(BENCH, (tx) => sql<{ n: number }>`SELECT count(*)::int AS n FROM campaign_return WHERE campaign_id = ${id}`.execute(tx));
  figure("campaigns.consolidation", percentile(sample, 0.95), "ms", { percentile: "p95", p50: percentile(sample, 0.5), returns: rows[0]!.n });
}

type Asking = { times?: number; warmUp?: number; unit?: "ms" | "s" };

async function page(program: Program, name: string, path: string, cookie: string, { times = TIMES, warmUp = WARM_UP, unit = "ms" }: Asking = {}): Promise<void> {
  const once = async () => {
    const answer = await fetch(program.origin + path, { headers: { cookie }, redirect: "manual" });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  };
  await timed(warmUp, once);
  const sample = (await timed(times, once)).map((ms) => (unit === "s" ? ms / 1_000 : ms));
  figure(`campaigns.${name}`, percentile(sample, 0.95), unit, { percentile: "p95", p50: percentile(sample, 0.5) });
}
