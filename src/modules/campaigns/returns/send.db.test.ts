import { beforeAll, describe, expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { aCampaign, aReturn, FLASHMOB_FORM, sent } from "#world/campaigns.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import type { Campaign } from "../campaign.server.ts";
import { sendReturn } from "./send.server.ts";
import { findReturn } from "./standing.server.ts";

let campaign: Campaign;
let school: Place;
const unit = () => ({ placeId: school.id, campaignId: campaign.id });
const standing = () => read(WORLD, (tx) => findReturn(tx, unit()));

beforeAll(async () => {
  school = await aSchool();
  const [nation, region] = [await theNation(), await aRegion()];
  campaign = await aCampaign({ owner: nation, chain: [{ kind: "region", dueAt: "2099-01-02T00:00:00Z" }, { kind: "nation", dueAt: "2099-01-03T00:00:00Z" }] });
  expect(region.path).toBe("/kz/75/");
});

describe("the return of a school", () => {
  test("is awaited from the day of publication", async () => {
    expect(await standing()).toMatchObject({ state: "awaited", revision: 0, numbers: [] });
  });

  test("once sent keeps its number, its links each once, and that it came in time", async () => {
    await sent(campaign, school, aReturn(412, ["https://www.instagram.com/p/AbC1/?igsh=x", "instagram.com/p/AbC1", "t.me/mektep/15"]));
    expect(await standing()).toMatchObject({ state: "sent", revision: 1, took_part: true, numbers: [412], links: 2, on_time: true });
  });

  test("is not sent twice over, and a place that is not expected sends none", async () => {
    const again = await write(WORLD, (tx) => sendReturn(tx, campaign, FLASHMOB_FORM, unit(), aReturn(5)));
    expect(again).toEqual({ ok: false, refusal: "alreadySent" });
    const other = await aSchool();
    const stranger = await write(WORLD, (tx) => sendReturn(tx, campaign, FLASHMOB_FORM, { placeId: other.id, campaignId: campaign.id }, aReturn(5)));
    expect(stranger).toEqual({ ok: false, refusal: "notExpected" });
  });
});
