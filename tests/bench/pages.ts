import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { DEMO_PASSWORD } from "#world/demo/people.ts";
import { countingSettings, statementsSent } from "./counter.ts";
import { figure, percentile } from "./figure.ts";
import { newFolder } from "./folder.ts";
import { startProgram } from "./program.ts";
import { Visitor } from "./visitor.ts";
import { nationalFolder } from "./world.ts";

const WARM_UP_S = "4";
const ROUND_S = "4";
const ROUNDS = 3;
const CONNECTIONS = 20;

/** Pages made on the server in the national world, asked for by twenty at once; and what one of them asks the database. */
export async function pages(): Promise<void> {
  const socket = join(await newFolder(), "..", "counter");
  const program = await startProgram(await nationalFolder(), countingSettings(socket));
  try {
    const stranger = new Visitor(program.origin);
    const director = new Visitor(program.origin);
    await director.signIn("director@demo.pana", DEMO_PASSWORD);
    const visits = [
      { name: "front", visitor: stranger, path: "/kk" },
      { name: "sign-in", visitor: stranger, path: "/kk/sign-in" },
      { name: "school", visitor: director, path: await ownSchool(director) },
      { name: "home", visitor: director, path: "/kk/home" },
    ];
    for (const { name, visitor, path } of visits) {
      await visitor.get(path);
      const before = await statementsSent(socket);
      await visitor.get(path);
      figure(`queries.${name}`, (await statementsSent(socket)) - before, "statements", { of: "one page, with those that begin and end its transactions" });
    }
    for (const { name, visitor, path } of visits) await ask(name, program.origin + path, visitor.cookie);
    const loaded = program.memoryMB();
    if (loaded !== undefined) figure("memory.loaded", loaded, "MB", { of: "program and database after the load" });
  } finally {
    await program.stop();
  }
}

/** The page of the director's own school: the page of places leads a person with one place there. */
async function ownSchool(director: Visitor): Promise<string> {
  const { ok, url } = await director.get("/kk/places");
  const { pathname } = new URL(url);
  if (!ok || pathname === "/kk/places") throw new Error("The page of places does not lead to the own school.");
  return pathname;
}

export async function ask(name: string, url: string, cookie: string): Promise<void> {
  await load(url, cookie, WARM_UP_S);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await load(url, cookie, ROUND_S));
  if (rounds.some(({ failed }) => failed > 0)) throw new Error(`Some answers of ${url} were no pages.`);
  const rates = rounds.map(({ perSecond }) => perSecond);
  const times = rounds.flatMap((round) => round.times);
  const spread = { low: Math.min(...rates), high: Math.max(...rates) };
  figure(`page.${name}`, percentile(rates, 0.5), "requests/s", { ...spread, p50: percentile(times, 0.5), p95: percentile(times, 0.95), connections: CONNECTIONS });
}

async function load(url: string, cookie: string, seconds: string): Promise<{ perSecond: number; failed: number; times: number[] }> {
  const args = ["tests/bench/load.ts", url, cookie, seconds, String(CONNECTIONS)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 256 * 1024 * 1024 });
  return JSON.parse(stdout);
}
