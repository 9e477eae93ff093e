import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "../clock.ts";
import { asSuperuser } from "#world/database.ts";
import { addHits, windowOf } from "./hit.server.ts";
import { tally } from "./tally.server.ts";

const LIMIT = { name: "tally-test", most: 100, windowSeconds: 60 };

beforeEach(() => setClock(new Date("2026-11-25T10:00:10Z")));
afterEach(() => setClock(undefined));

const written = () => asSuperuser(async (client) => (await client.query("SELECT sum(hits)::int AS hits, count(*)::int AS rows FROM limit_count WHERE name = 'tally-test'")).rows[0]);

test("what one program counts alone is counted exactly, and refused beyond the limit until the window ends", async () => {
  const answers = [];
  for (let index = 0; index < 105; index++) answers.push(await tally(LIMIT, "alone"));
  expect(answers.filter(({ allowed }) => allowed).length).toBe(100);
  expect(answers.at(-1)).toEqual({ allowed: false, hits: 105, retryAfterSeconds: 50 });
  setClock(new Date("2026-11-25T10:01:00Z"));
  expect((await tally(LIMIT, "alone")).hits).toBe(1);
});

test("many at the same moment are counted once each", async () => {
  const answers = await Promise.all(Array.from({ length: 120 }, () => tally(LIMIT, "together")));
  expect(answers.filter(({ allowed }) => allowed).length).toBe(100);
});

test("what other copies of the program counted is counted here", async () => {
  await addHits(LIMIT, "shared", windowOf(LIMIT), 99);
  expect((await tally(LIMIT, "shared")).allowed).toBe(true);
  await addHits(LIMIT, "shared", windowOf(LIMIT), 1);
  expect((await tally(LIMIT, "shared")).allowed).toBe(false);
});

test("far from the limit most hits write nothing", async () => {
  const before = await written();
  for (let index = 0; index < 20; index++) await tally(LIMIT, "quiet");
  const after = await written();
  expect(after.hits - (before.hits ?? 0)).toBe(1);
});
