import { beforeAll, describe, expect, test } from "vitest";
import { write } from "#platform/database/door.server.ts";
import { aCampaign, aReturn, sent } from "#world/campaigns.ts";
import { aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import type { Campaign } from "../campaign.server.ts";
import { aroundCampaign, type Tally } from "./queries.server.ts";
import { countCampaign } from "./tally.server.ts";

let campaign: Campaign;
let lines: readonly Tally[];
const lineOf = (path: string) => lines.find(({ names }) => names.en === path);

beforeAll(async () => {
  const [almaty, shymkent] = [await aRegion("75"), await aRegion("79")];
  const schools = [await aSchool({ in: almaty }), await aSchool({ in: almaty }), await aSchool({ in: almaty }), await aSchool({ in: shymkent })];
  campaign = await aCampaign({ owner: await theNation(), slug: "counted" });
  await sent(campaign, schools[0]!, aReturn(412, ["https://www.instagram.com/p/AbC1/", "https://t.me/mektep/15"]));
  await sent(campaign, schools[1]!, { ...aReturn(0), tookPart: false, reason: "The school is being repaired", rows: [], links: {} });
  await write(WORLD, (tx) => tx.updateTable("campaign_return").set({ state: "excused" }).where("place_id", "=", schools[2]!.id).execute());
  await write(WORLD, (tx) => countCampaign(tx, campaign));
  await write(WORLD, (tx) => countCampaign(tx, campaign));
  lines = (await aroundCampaign("counted", 5))!.tally;
});

describe("what the public is told of taking part", () => {
  test("leaves out who is excused, and counts who took no part as having reported", () => {
    expect(lineOf("Region 75")).toMatchObject({ whole: false, expected: 2, reported: 2, tookPart: 1, participants: 412, links: 2 });
  });

  test("says nothing where nothing was reported, which is not zero", () => {
    expect(lineOf("Region 79")).toMatchObject({ expected: 1, reported: 0, tookPart: 0, participants: null });
  });

  test("has one line for the whole, which is the sum of the regions, and counting again adds none", () => {
    expect(lines.filter(({ whole }) => whole)).toMatchObject([{ expected: 3, reported: 2, tookPart: 1, participants: 412, links: 2 }]);
    expect(lines).toHaveLength(3);
  });

  test("of a campaign that one region runs, is one line", async () => {
    const own = await aCampaign({ owner: await aRegion("79"), slug: "of-one-region" });
    await write(WORLD, (tx) => countCampaign(tx, own));
    expect((await aroundCampaign("of-one-region", 5))?.tally).toMatchObject([{ whole: true, expected: 1, reported: 0 }]);
  });
});
