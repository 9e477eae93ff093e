import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import { consolidate } from "#modules/campaigns/checking/tables/lines.server.ts";
import { openDatabase } from "#platform/database/connect.server.ts";
import { read } from "#platform/database/door.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { SUPERUSER } from "#platform/postgres/cluster.server.ts";
import { DEMO_CAMPAIGNS } from "#world/demo/campaigns/slugs.ts";
import { BENCH, campaignId } from "./campaign-people.ts";
import { figure, percentile, timed } from "./figure.ts";
import { newFolder } from "./folder.ts";

const COUNTRIES = [1_000, 10_000, 100_000];
const TIMES = 20;
const WARM_UP = 5;

/** What the table of a country costs from its live rows, whether it has a thousand schools or a hundred thousand. */
export async function campaignGrowth(): Promise<void> {
  const folder = await newFolder();
  await promisify(execFile)(process.execPath, ["src/server/cli/main.ts", "demo"], { env: { ...process.env, DATA_DIR: folder, BASE_URL: "", DATABASE_URL: "", PANA_DEMO: "" } });
  const database = await openDatabase({ DATABASE_URL: undefined, DATA_DIR: folder });
  const owner = new pg.Client({ ...database.connectionConfig("owner"), user: SUPERUSER });
  await owner.connect();
  openPool(database.connectionConfig("app"));
  try {
    const id = await campaignId(DEMO_CAMPAIGNS.challenge);
    for (const schools of COUNTRIES) {
      await growTo(owner, id, schools);
      const once = () => read(BENCH, (tx) => consolidate(tx, { campaignId: id, paths: ["/kz/"], width: 1, by: "region", counted: "accepted" }));
      await timed(WARM_UP, once);
      const sample = await timed(TIMES, once);
      figure(`campaigns.consolidation.of${schools}`, percentile(sample, 0.5), "ms", { p95: percentile(sample, 0.95), returns: schools, low: percentile(sample, 0.25), high: percentile(sample, 0.75) });
    }
  } finally {
    await closePool();
    await owner.end();
    await database.stop();
  }
}

/** Returns alone are enough to be added up: their schools are not made, and nothing asks for them. */
async function growTo(owner: pg.Client, campaign: string, schools: number): Promise<void> {
  await owner.query("SET session_replication_role = replica");
  await owner.query(
    `INSERT INTO campaign_return (place_id, campaign_id, place_path, state, revision, took_part, numbers, links, first_sent_at, sent_at, on_time, changed_at)
     SELECT gen_random_uuid(), $1, r.path || (100 + n % 12) || '/' || n || '/', CASE WHEN n % 11 < 9 THEN 'accepted' ELSE 'sent' END, 1, true, ARRAY[(n * 37) % 900], 4, now(), now(), n % 17 > 0, now()
       FROM generate_series(1, $2 - (SELECT count(*) FROM campaign_return WHERE campaign_id = $1)) AS n
       JOIN (SELECT path, row_number() OVER (ORDER BY path) - 1 AS position FROM place WHERE kind = 'region' AND valid_to IS NULL) r ON r.position = n % 20`,
    [campaign, schools],
  );
  await owner.query("VACUUM ANALYZE campaign_return");
}
