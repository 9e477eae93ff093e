import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { makeOwnToken } from "#modules/api/commands.server.ts";
import { NATION, NOWHERE, taskScope, type RolelessScope } from "#platform/access/scope.ts";
import { openDatabase } from "#platform/database/connect.server.ts";
import { read, write } from "#platform/database/door.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { newId } from "#platform/ids.ts";
import { figure, percentile } from "./figure.ts";
import { startProgram } from "./program.ts";
import { nationalFolder } from "./world.ts";

const WARM_UP_S = "5";
const MEASURE_S = "10";
/** As many programs as their limits on requests leave room for: one alone would be told to wait. */
const TOKENS = 240;
/** A busy day: twenty systems, each of which asks ten times a second. */
const SYSTEMS = 20;
const BUSY = SYSTEMS * 10;

type Load = { perSecond: number; failed: number; times: number[] };

/** One school and one page of schools, read over twenty connections. */
export async function api(): Promise<void> {
  const folder = await nationalFolder();
  const { tokens, schoolId } = await prepare(folder);
  const program = await startProgram(folder);
  try {
    await ask("school", `${program.origin}/api/v1/schools/${schoolId}`, tokens.slice(0, TOKENS / 2));
    await ask("schools", `${program.origin}/api/v1/places?kind=school&limit=50`, tokens.slice(TOKENS / 2));
    const loaded = program.memoryMB();
    if (loaded !== undefined) figure("api.memory", loaded, "MB", { of: "program and database" });
  } finally {
    await program.stop();
  }
}

/** First each connection asks again as soon as it is answered, which leaves no core idle; then as many as a busy day brings, at even distances. */
async function ask(name: string, url: string, tokens: readonly string[]): Promise<void> {
  await load("load-api.ts", url, tokens, WARM_UP_S);
  const full = await load("load-api.ts", url, tokens, MEASURE_S);
  figure(`api.${name}.most`, full.perSecond, "requests/s", { p50: percentile(full.times, 0.5), p95: percentile(full.times, 0.95), connections: 20 });
  const paced = await load("load-paced.ts", url, tokens.slice(0, SYSTEMS), MEASURE_S, String(BUSY));
  figure(`api.${name}`, percentile(paced.times, 0.95), "ms", { percentile: "p95", p50: percentile(paced.times, 0.5), perSecond: paced.perSecond, connections: 20 });
}

async function load(program: string, url: string, tokens: readonly string[], ...how: string[]): Promise<Load> {
  const env = { ...process.env, BENCH_TOKENS: tokens.join(" ") };
  const { stdout } = await promisify(execFile)(process.execPath, [`tests/bench/${program}`, url, ...how], { env, maxBuffer: 256 * 1024 * 1024 });
  const done = JSON.parse(stdout) as Load;
  if (done.failed > 0) throw new Error(`${done.failed} answers of ${url} were no answers.`);
  return done;
}

/** Tokens of a region's officer, made by the program's own command, and a school of that region. */
async function prepare(folder: string): Promise<{ tokens: string[]; schoolId: string }> {
  const database = await openDatabase({ DATABASE_URL: undefined, DATA_DIR: folder });
  openPool(database.connectionConfig("app"));
  try {
    const world = taskScope("world", NATION);
    const { officer, schoolId } = await read(world, async (tx) => {
      const held = await tx.selectFrom("role_grant").select(["id", "account_id", "place_id", "place_path"]).where("role", "=", "regionOfficer").orderBy("place_path").executeTakeFirstOrThrow();
      const schools = await tx.selectFrom("place").select(["id", "path"]).where("kind", "=", "school").orderBy("id").execute();
      return { officer: held, schoolId: schools.find(({ path }) => path.startsWith(held.place_path))!.id };
    });
    const own: RolelessScope = { kind: "roleless", accountId: officer.account_id, sessionId: newId(), reach: NOWHERE as typeof NOWHERE };
    const tokens: string[] = [];
    for (let index = 0; index < TOKENS; index++) {
      const wish = { name: "Bench", days: 30, scopes: ["places:read"], grantId: officer.id };
      const made = await write(own, (tx) => makeOwnToken(tx, { accountId: officer.account_id }, wish));
      if (made.ok) tokens.push(made.token);
    }
    return { tokens, schoolId };
  } finally {
    await closePool();
    await database.stop();
  }
}
