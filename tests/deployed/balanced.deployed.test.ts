import { readFileSync } from "node:fs";
import { connect as http2 } from "node:http2";
import { connect } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sweepDraftsJob } from "#modules/places/public.server.ts";
import { taskScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import { enqueue } from "#platform/jobs/enqueue.server.ts";
import { install, type Installation } from "./installation.ts";
import { statusOf, until } from "./program.ts";
import { keepAsking, keepInviting } from "./load.ts";
import { PASSWORD, setUpAdministrator, Visitor } from "./visitor.ts";

let here: Installation;
let administrator: Visitor;

beforeAll(async () => {
  here = await install();
  administrator = new Visitor(here.proxy);
  await setUpAdministrator(administrator, here.copies.map((copy) => /https:\/\/\S+\/kk\/set-up\?token=\S+/.exec(copy.said())?.[0] ?? ""));
});
afterAll(() => here?.close());

const numberAt = async ({ port }: { port: number }, line: string) => {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(text.split("\n").find((each) => each.startsWith(line))?.split(" ").at(-1) ?? 0);
};
const answered = (copy: { said: () => string }) => copy.said().split('"event":"request"').length - 1;
const invited = async (emails: readonly string[]) =>
  (await here.ask<{ email: string; times: number }>("SELECT email, count(*)::int AS times FROM invitation WHERE email = ANY ($1) GROUP BY email", [emails])).map(({ email, times }) => `${email} ${times}`).toSorted();
const onceEach = (emails: readonly string[]) => emails.map((email) => `${email} 1`).toSorted();

describe("two copies and a worker behind nginx", () => {
  test("who signed in through one copy is signed in at both", async () => {
    const before = here.copies.map(answered);
    for (let turn = 0; turn < 8; turn++) expect((await administrator.get("/kk/home")).status).toBe(200);
    await until(() => here.copies.every((copy, index) => answered(copy) > before[index]!));
  });

  test("a second factor set up at one copy is known to the other, for they share one secret", async () => {
    const seen = new Set<string>();
    for (let turn = 0; turn < 12 && seen.size < 2; turn++) {
      const again = new Visitor(here.proxy);
      const signedIn = await again.fill("/kk/sign-in", { email: "first@test.pana", password: PASSWORD });
      expect(signedIn.status).toBe(303);
      const asked = await again.get("/kk/home");
      expect(asked.location).toContain("/second-factor");
      seen.add(here.proxy.log().trim().split("\n").at(-1)!.split(" ").at(-2)!);
    }
    expect(seen.size).toBe(2);
  });

  test("a letter written by a copy is sent by the worker", async () => {
    expect((await keepInviting(administrator, ["letter@test.pana"])).failed).toEqual([]);
    expect((await here.mailbox.waitFor("letter@test.pana")).text).toContain(`https://localhost:${here.proxy.port}/`);
    // The letter is in the box before the worker hears so and counts it.
    await until(async () => (await numberAt(here.worker, 'pana_letters_total{outcome="sent"}')) > 0);
    for (const copy of here.copies) expect(await numberAt(copy, 'pana_letters_total{outcome="sent"}')).toBe(0);
  });

  test("a job enqueued as a copy does it is done by the worker", async () => {
    const name = sweepDraftsJob.name;
    const done = `pana_jobs_total{name="${name}",outcome="done"}`;
    const before = await numberAt(here.worker, done);
    await write(taskScope("public"), (tx) => enqueue(tx, sweepDraftsJob, {}));
    await until(async () => (await numberAt(here.worker, done)) > before);
    for (const copy of here.copies) expect(await numberAt(copy, done)).toBe(0);
  });

  test("plain addresses lead to TLS, another name gets no answer, and browsers may speak HTTP/2", async () => {
    const plain = await fetch(`http://127.0.0.1:${here.proxy.plainPort}/kk`, { redirect: "manual" });
    expect([plain.status, plain.headers.get("location")]).toEqual([308, "https://localhost/kk"]);
    const page = await administrator.get("/kk");
    expect(page.headers["strict-transport-security"]).toContain("max-age=31536000");
    expect(page.headers["server"]).toBe("nginx");
    const other = connect({ host: "127.0.0.1", port: here.proxy.port, servername: "other.example", rejectUnauthorized: false });
    await expect(new Promise((resolve, reject) => other.once("secureConnect", resolve).once("error", reject))).rejects.toThrow(/unrecognized name/i);
    const session = http2(`https://localhost:${here.proxy.port}`, { ca: here.proxy.certificate });
    const status = await new Promise((resolve, reject) => session.once("error", reject).request({ ":path": "/kk" }).once("response", (headers) => resolve(headers[":status"])).resume());
    session.close();
    expect(status).toBe(200);
  });

  test("numbers and readiness are not there for the public, whatever they claim about themselves", async () => {
    for (const path of ["/metrics", "/readyz"]) {
      expect((await administrator.get(path)).status).toBe(404);
      expect((await administrator.get(path, { "x-forwarded-for": "127.0.0.1", forwarded: "for=127.0.0.1" })).status).toBe(404);
    }
    expect(await statusOf(here.copies[0]!.port, "/metrics")).toBe(200);
    expect((await administrator.get("/healthz")).status).toBe(200);
  });
});

test("a copy that is stopped under load fails no request at all, ends with 0, and takes part again after its start", async () => {
  const [stopped] = here.copies as [Installation["copies"][0]];
  const reading = [keepAsking(administrator, "/kk/home"), keepAsking(administrator, "/kk"), keepAsking(administrator, "/kk/people/invitations")];
  const emails = Array.from({ length: 24 }, (_, n) => `calm-${n}@test.pana`);
  const inviting = keepInviting(administrator, emails);
  await until(() => reading.every((one) => one.count() > 3));
  expect(await stopped.end("SIGTERM")).toBe(0);
  expect(await statusOf(stopped.port, "/healthz")).toBeUndefined();
  const counts = reading.map((one) => one.count());
  await until(() => reading.every((one, index) => one.count() > counts[index]! + 3));
  expect((await inviting).failed).toEqual([]);
  expect((await Promise.all(reading.map((one) => one.end()))).flat()).toEqual([]);
  expect(await invited(emails)).toEqual(onceEach(emails));

  const back = await here.restart(stopped);
  await until(async () => {
    await administrator.get("/kk");
    return answered(back) > 0;
  });
});

test("a copy killed under a load of writes loses none that was acknowledged, does none twice, and signs nobody out", async () => {
  const [, killed] = here.copies as [unknown, Installation["copies"][0]];
  const emails = Array.from({ length: 40 }, (_, n) => `killed-${n}@test.pana`);
  const inviting = [0, 1, 2, 3].map((lane) => keepInviting(administrator, emails.filter((_, n) => n % 4 === lane), { patiently: true }));
  await until(async () => (await invited(emails)).length > 6);
  expect(await killed.end("SIGKILL")).toBe(null);
  await Promise.all(inviting);
  expect(await invited(emails)).toEqual(onceEach(emails));
  expect((await administrator.get("/kk/home")).status).toBe(200);
});

test("neither log of nginx tells who asked or for what", async () => {
  await administrator.get("/kk/invitation/a-secret-link?from=serik");
  await until(() => here.proxy.log().includes(" 404 "));
  expect(here.proxy.log()).toMatch(/^\S+ [0-9a-f-]{36} GET 200 [\d.]+ 127\.0\.0\.1:\d+ 200$/m);
  const addressesOfCopies = new RegExp(`127\\.0\\.0\\.1:(?:${here.copies.map(({ port }) => port).join("|")})`, "g");
  const said = here.proxy.log().replace(addressesOfCopies, "") + here.proxy.errors();
  expect(said).not.toMatch(/127\.0\.0\.1|secret|serik|invitation|\/kk|Mozilla/);
});

describe("what the runbook of a breach types into the database", () => {
  const breach = readFileSync("docs/runbooks/breach.md", "utf8");
  const typedIn = (paper: string) => [...paper.matchAll(/<<'SQL'\n([^]*?)\n *SQL\n/g)].map((found) => found[1] ?? "");
  const given = (paper: string) => [...paper.matchAll(/psql pana -c (?:'([^']+)'|"([^"]+)")/g)].map((found) => found[1] ?? found[2] ?? "");
  const session = () => here.ask<{ n: number }>("SELECT count(*)::int AS n FROM session").then(([row]) => row!.n);
  const email = "first@test.pana";

  test("ends one person's sessions, and everybody's, links, waiting letters and tokens of programs", async () => {
    const [statements, ...others] = typedIn(breach);
    expect(others).toEqual([]);
    expect(await session()).toBeGreaterThan(0);
    here.psql(["-v", "ON_ERROR_STOP=1", "-v", `email=${email}`], statements);
    expect(await session()).toBe(0);
    await administrator.fill("/kk/sign-in", { email, password: PASSWORD });
    expect(await session()).toBe(1);
    expect(given(breach)).toHaveLength(3);
    for (const statement of given(breach)) here.psql(["-v", "ON_ERROR_STOP=1", "-c", statement]);
    expect(await session()).toBe(0);
  });
});

describe("many behind one address", () => {
  const crowd = (size: number, ask: (visitor: Visitor) => Promise<{ status: number; html: string }>) => Array.from({ length: size }, () => ask(new Visitor(here.proxy)));

  test("are slowed down, and not one is refused", async () => {
    const answers = await Promise.all(crowd(260, (visitor) => visitor.get("/healthz")));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  test("who try passwords faster than people do are told to wait, in their own language", async () => {
    const tries = crowd(70, (visitor) => visitor.send("/kk/sign-in", { email: "", password: "" }));
    const refused = await Promise.any(tries.map((each) => each.then((answer) => (answer.status === 429 ? answer : Promise.reject(new Error(String(answer.status)))))));
    expect(refused.html).toContain("бетті қайта жүктеңіз");
    void Promise.allSettled(tries);
  });
});
