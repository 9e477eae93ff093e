import { beforeAll, expect, test } from "vitest";
import { RETURN_STATES } from "#modules/campaigns/schema.ts";
import { asSuperuser } from "../database.ts";
import { DEMO_CAMPAIGNS } from "../demo/campaigns/slugs.ts";
import { loadNational } from "./load.ts";

const one = (query: string) => asSuperuser(async (client) => (await client.query(query)).rows[0]);

beforeAll(async () => {
  await loadNational({ schools: 400, accounts: 4_000 });
});

test("the national world has exactly the schools and accounts it promises, in every region, each school with a head", async () => {
  expect(await one("SELECT count(*)::int AS n FROM place WHERE kind = 'school'")).toEqual({ n: 400 });
  expect(await one("SELECT count(*)::int AS n FROM account")).toEqual({ n: 4_000 });
  expect(await one("SELECT count(DISTINCT place_id)::int AS n FROM role_grant WHERE role = 'schoolHead'")).toEqual({ n: 400 });
  expect(await one("SELECT count(DISTINCT split_part(path, '/', 3))::int AS n FROM place WHERE kind = 'school'")).toEqual({ n: 20 });
});

test("every school answers the campaigns of the country in its own way: returns stand in every state, with their history and links", async () => {
  const states = "SELECT array_agg(DISTINCT r.state ORDER BY r.state) AS states, count(*)::int AS n FROM campaign_return r JOIN campaign c ON c.id = r.campaign_id WHERE c.slug = ";
  expect(await one(`${states}'${DEMO_CAMPAIGNS.flashmob}'`)).toEqual({ states: ["accepted", "excused", "silent"], n: 400 });
  expect(await one(`${states}'${DEMO_CAMPAIGNS.challenge}'`)).toEqual({ states: RETURN_STATES.toSorted(), n: 400 });
  expect(await one(`${states}'${DEMO_CAMPAIGNS.running}'`)).toMatchObject({ n: 400 });
  const apart = "SELECT count(*)::int AS n FROM campaign_return r WHERE ";
  expect(await one(`${apart} revision <> (SELECT count(*) FROM campaign_return_revision v WHERE v.place_id = r.place_id AND v.campaign_id = r.campaign_id)`)).toEqual({ n: 0 });
  expect(await one(`${apart} links <> (SELECT count(*) FROM campaign_link l WHERE l.place_id = r.place_id AND l.campaign_id = r.campaign_id)`)).toEqual({ n: 0 });
  expect(await one("SELECT count(*)::int > 2000 AS many, count(DISTINCT platform)::int AS platforms FROM campaign_link")).toEqual({ many: true, platforms: 8 });
});

test("no table of a region was passed on while something below it waited for a decision", async () => {
  expect(await one(`SELECT count(*)::int AS n FROM campaign_consolidation c JOIN campaign_return r ON r.campaign_id = c.campaign_id AND r.place_path ^@ c.place_path
    WHERE c.kind = 'region' AND c.state IN ('approved', 'accepted') AND r.state NOT IN ('accepted', 'excused', 'silent')`)).toEqual({ n: 0 });
});
