import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

/** The built program as a whole, started as npm start does. */
type Run = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

let folder: string;
const runs: Run[] = [];

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pana-start-"));
  chmodSync(folder, 0o711);
});

test.afterEach(async () => {
  for (const { child, ended } of runs.splice(0)) {
    child.kill("SIGTERM");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

function start(settings: Record<string, string>): Run {
  const env = { PATH: process.env["PATH"], NODE_ENV: "production", DATA_DIR: join(folder, "data"), PORT: "0", LOG_LEVEL: "error", ...settings };
  const child = spawn("node", ["build/server/index.js"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const run = { child, said: () => output, ended: new Promise<number | null>((resolve) => child.once("close", resolve)) };
  runs.push(run);
  return run;
}

const READY = /Pana is ready: .*http:\/\/localhost:(\d+)/;

async function ready(run: Run): Promise<string> {
  await expect.poll(run.said, { timeout: 100_000 }).toMatch(READY);
  return `http://localhost:${READY.exec(run.said())![1]}`;
}

/** What a start that must not succeed says: one sentence on one line, and exit code 1. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const run = start(settings);
  expect(await run.ended).toBe(1);
  expect(run.said().trim().split("\n")).toHaveLength(1);
  return run.said();
}

test("a wrong setting stops the start with one sentence", async () => {
  expect(await refusal({ PORT: "http" })).toMatch(/The setting PORT must be a port number/);
  expect(await refusal({ DATABASE_URL: "postgres://pana:secret@127.0.0.1:1/pana" })).toMatch(/127.0.0.1:1\/pana cannot be reached/);
  expect(await refusal({ DATA_DIR: "/dev/null/data" })).toMatch(/data folder .* is not writable/);
  expect(await refusal({ HOST: "0.0.0.0" })).toMatch(/demo world listens on this machine only/);
});

test("a taken port is told before anything long is done", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  expect(await refusal({ PORT: String(port), PANA_DEMO: "off" })).toMatch(`The port ${port} is taken by another program`);
  server.close();
});

test("a real system begins empty, with a link for its first administrator, and is never mixed with a demo", async () => {
  test.slow();
  const run = start({ BASE_URL: "https://pana.example.kz" });
  const origin = await ready(run);
  await expect.poll(run.said).toMatch(/https:\/\/pana\.example\.kz\/kk\/set-up\?token=\S+/);
  expect(await (await fetch(`${origin}/readyz`)).json()).toMatchObject({ status: "ready", jobs: expect.arrayContaining(["mail", "places.import"]) });

  expect(await refusal({ BASE_URL: "https://pana.example.kz" })).toMatch(/data folder .* is in use by another running program \(Pana, process \d+\)/);

  run.child.kill("SIGTERM");
  expect(await run.ended).toBe(0);
  expect(await refusal({ PANA_DEMO: "on" })).toMatch(/holds a real system, so PANA_DEMO=on is refused/);
});

test("a demo prints its sign-ins, answers to localhost only, and does not start for real", async () => {
  test.setTimeout(240_000);
  const run = start({});
  const origin = await ready(run);
  expect(run.said()).toMatch(/password pana-demo-2026[^]*admin@demo\.pana[^]*staff@demo\.pana/);
  expect(run.said()).not.toContain("set-up?token");
  expect((await fetch(`${origin}/kk`)).status).toBe(200);
  expect(await statusFor(origin, "pana.example.kz")).toBe(421);
  run.child.kill("SIGTERM");
  expect(await run.ended).toBe(0);
  expect(await refusal({ BASE_URL: "https://pana.example.kz" })).toMatch(/holds the demo world, which never runs for real/);
});

function statusFor(origin: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${origin}/kk`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on("error", reject).end();
  });
}
