import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { DEMO_PASSWORD } from "#world/demo/people.ts";
import { figure, percentile } from "./figure.ts";
import { startProgram } from "./program.ts";
import { Visitor } from "./visitor.ts";
import { nationalFolder } from "./world.ts";

const WARM_UP_S = "3";
const MEASURE_S = "10";

/** Pages made on the server in the national world, asked for by twenty at once. */
export async function pages(): Promise<void> {
  const program = await startProgram(await nationalFolder());
  try {
    await ask("sign-in", `${program.origin}/kk/sign-in`, "");
    const director = new Visitor(program.origin);
    await director.signIn("director@demo.pana", DEMO_PASSWORD);
    await ask("school", program.origin + (await ownSchool(director)), director.cookie);
    figure("memory.loaded", program.memoryMB(), "MB", { of: "program and database" });
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

async function ask(name: string, url: string, cookie: string): Promise<void> {
  await load(url, cookie, WARM_UP_S);
  const { perSecond, failed, times } = await load(url, cookie, MEASURE_S);
  if (failed > 0) throw new Error(`${failed} answers of ${url} were no pages.`);
  figure(`page.${name}`, perSecond, "requests/s", { p50: percentile(times, 0.5), p95: percentile(times, 0.95), connections: 20 });
}

async function load(url: string, cookie: string, seconds: string): Promise<{ perSecond: number; failed: number; times: number[] }> {
  const args = ["tests/bench/load.ts", url, cookie, seconds];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 256 * 1024 * 1024 });
  return JSON.parse(stdout);
}
