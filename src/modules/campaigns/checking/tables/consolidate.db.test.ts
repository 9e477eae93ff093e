import { beforeAll, describe, expect, test } from "vitest";
import { setClock } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { aCampaign, aReturn, sent } from "#world/campaigns.ts";
import type { Place } from "#world/places.ts";
import { seeded } from "#world/random.ts";
import { aDistrict, aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import type { Campaign } from "../../campaign.server.ts";
import { totalOf } from "../../rules/consolidation.ts";
import { addUp } from "../../rules/numbers.ts";
import type { ReturnState } from "../../schema.ts";
import { consolidate } from "./lines.server.ts";
import { LINE_KINDS, type Counted, type LineKind } from "./lines.ts";

type Leaf = { path: string; state: ReturnState; numbers: (number | null)[]; links: number };

let campaign: Campaign;
let nation: Place;
let region: Place;
const leaves: Leaf[] = [];
const random = seeded("consolidation of a tree");

const lines = (by: LineKind, paths: readonly string[], counted: Counted = "accepted") => read(WORLD, (tx) => consolidate(tx, { campaignId: campaign.id, paths, width: 1, by, counted }));

beforeAll(async () => {
  nation = await theNation();
  const schools: Place[] = [];
  for (const code of ["11", "75", "79"]) {
    region = await aRegion(code);
    for (const district of [await aDistrict({ in: region }), await aDistrict({ in: region })]) {
      for (let count = 0; count < 4; count += 1) schools.push(await aSchool({ in: district }));
    }
    schools.push(await aSchool({ in: region }));
  }
  campaign = await aCampaign({ owner: nation, chain: [{ kind: "region", dueAt: "2099-01-02T00:00:00Z" }, { kind: "nation", dueAt: "2099-01-03T00:00:00Z" }], dueAt: new Date("2026-11-25T00:00:00Z") });
  const states: ReturnState[] = ["accepted", "accepted", "sent", "returned", "excused", "silent", "awaited", "draft"];
  for (const school of schools) {
    const state = random.pick(states);
    const participants = random.whole(0, 900);
    const tookPart = random.chance(0.8);
    const links = Array.from({ length: random.whole(0, 3) }, (_, at) => `https://school.example/${school.code}/${at}`);
    const given = state === "accepted" || state === "sent" || state === "returned";
    setClock(new Date(random.chance(0.5) ? "2026-11-24T10:00:00Z" : "2026-11-26T10:00:00Z"));
    if (given) await sent(campaign, school, aReturn(participants, links, { tookPart, reason: tookPart ? "" : "Карантин" }));
    await write(WORLD, (tx) => tx.updateTable("campaign_return").set({ state }).where("campaign_id", "=", campaign.id).where("place_id", "=", school.id).execute());
    leaves.push({ path: school.path, state, numbers: given && tookPart ? [participants] : [null], links: given && tookPart ? links.length : 0 });
  }
  setClock(undefined);
});

describe("a consolidation", () => {
  test("at every level equals the slow sum of its accepted leaves, line by line and as a whole", async () => {
    const accepted = leaves.filter(({ state }) => state === "accepted");
    expect(accepted.length).toBeGreaterThan(3);
    for (const by of LINE_KINDS) {
      const found = await lines(by, [nation.path]);
      const under = (path: string) => accepted.filter((leaf) => leaf.path.startsWith(path) && (by !== "district" || path.split("/").length > 4 || leaf.path.split("/").length === 5));
      for (const line of found) expect([line.path, line.numbers]).toEqual([line.path, addUp(under(line.path).map(({ numbers }) => numbers), 1)]);
      expect(totalOf(found, 1)).toMatchObject({ numbers: addUp(accepted.map(({ numbers }) => numbers), 1), links: accepted.reduce((sum, { links }) => sum + links, 0) });
    }
  });

  test("counts every place that is expected once at every level", async () => {
    for (const by of LINE_KINDS) {
      const { counts } = totalOf(await lines(by, [nation.path]), 1);
      expect(counts.units).toBe(leaves.length);
      for (const state of ["accepted", "sent", "excused", "silent", "awaited", "draft", "returned"] as const) expect(counts.by[state]).toBe(leaves.filter((leaf) => leaf.state === state).length);
      expect(counts.onTime).toBeLessThanOrEqual(counts.received);
    }
  });

  test("looked at ahead of the decisions holds what is still to be checked too, and nothing that was given back", async () => {
    const received = leaves.filter(({ state }) => state === "accepted" || state === "sent");
    expect(totalOf(await lines("unit", [nation.path], "received"), 1).numbers).toEqual(addUp(received.map(({ numbers }) => numbers), 1));
  });

  test("of one region holds that region alone, and says whose lines they are", async () => {
    const found = await lines("region", [region.path]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ id: region.id, kind: "region", table: { state: "open" } });
    expect(found[0]!.counts.units).toBe(leaves.filter(({ path }) => path.startsWith(region.path)).length);
  });
});
