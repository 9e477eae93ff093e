import { afterEach, describe, expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { setClock } from "../clock.ts";
import { hit } from "./hit.server.ts";

const LIMIT = { name: "knocks", most: 3, windowSeconds: 600 };
const ADDRESS = "203.0.113.7";

afterEach(() => setClock(undefined));

describe("a limit", () => {
  test("lets so many pass, then says how long to wait, then begins anew", async () => {
    setClock(new Date("2026-11-20T10:09:00Z"));
    const hits = [await hit(LIMIT, ADDRESS), await hit(LIMIT, ADDRESS), await hit(LIMIT, ADDRESS), await hit(LIMIT, ADDRESS)];
    expect(hits.map(({ allowed }) => allowed)).toEqual([true, true, true, false]);
    expect(hits[3]?.retryAfterSeconds).toBe(60);
    expect((await hit(LIMIT, "203.0.113.8")).allowed).toBe(true);
    setClock(new Date("2026-11-20T10:10:00Z"));
    expect((await hit(LIMIT, ADDRESS)).allowed).toBe(true);
  });

  test("counts right when many come at once", async () => {
    setClock(new Date("2026-11-20T10:20:00Z"));
    const hits = await Promise.all(Array.from({ length: 20 }, () => hit({ ...LIMIT, name: "many" }, ADDRESS)));
    expect(hits.filter(({ allowed }) => allowed)).toHaveLength(3);
  });

  test("keeps no address, and forgets its key and its counts after the hour", async () => {
    setClock(new Date("2026-11-20T11:00:00Z"));
    await hit(LIMIT, ADDRESS);
    const kept = () => asSuperuser(async (client) => (await client.query("SELECT limit_count::text AS whole FROM limit_count")).rows.map((row) => row.whole).join());
    const keys = () => asSuperuser(async (client) => (await client.query("SELECT count(*)::int AS n FROM short_lived_key WHERE purpose = 'limits'")).rows[0].n);
    const before = await kept();
    expect(before).not.toContain(ADDRESS);
    expect(before).not.toContain(Buffer.from(ADDRESS).toString("hex"));
    setClock(new Date("2026-11-20T12:30:00Z"));
    await hit({ ...LIMIT, name: "later" }, ADDRESS);
    expect(await keys()).toBe(1);
    expect(await kept()).not.toContain("knocks");
  });
});
