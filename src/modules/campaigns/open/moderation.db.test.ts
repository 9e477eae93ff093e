import { beforeAll, describe, expect, test } from "vitest";
import type { PersonScope } from "#platform/access/scope.ts";
import { read, write } from "#platform/database/door.server.ts";
import { aCampaign, aReturn, sent } from "#world/campaigns.ts";
import { aPerson } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation } from "#world/school.ts";
import type { Campaign } from "../campaign.server.ts";
import { changeWall, linksToModerate } from "./moderation.server.ts";
import { wallOf } from "./queries.server.ts";

let campaign: Campaign;
let near: Place;
let far: Place;
let officer: PersonScope;
let organiser: PersonScope;
const wish = { wall: "waiting", platform: undefined, size: 25, offset: 0 } as const;
const waiting = (scope: PersonScope) => read(scope, (tx) => linksToModerate(tx, campaign.id, wish));

async function scopeAt(place: Place, role: "regionOfficer" | "instituteOrganiser"): Promise<PersonScope> {
  const { accountId } = await aPerson({ role, at: place });
  return { kind: "person", accountId, sessionId: accountId, role, placeId: place.id, placePath: place.path, reach: [place.path] };
}

beforeAll(async () => {
  const almaty = await aRegion("75");
  near = await aSchool({ in: almaty });
  far = await aSchool({ in: await aRegion("79") });
  campaign = await aCampaign({ owner: await theNation(), slug: "moderated" });
  await sent(campaign, near, aReturn(10, ["https://www.instagram.com/p/Same1/", "https://t.me/mektep/1"]));
  await sent(campaign, far, aReturn(20, ["https://instagram.com/p/Same1", "https://t.me/mektep/2"]));
  officer = await scopeAt(almaty, "regionOfficer");
  organiser = await scopeAt(await theNation(), "instituteOrganiser");
});

describe("the wall of links", () => {
  test("shows a region what its own schools sent, and counts no more than that", async () => {
    const { rows, counts } = await waiting(officer);
    expect(rows.map(({ url }) => url)).toEqual(["https://www.instagram.com/p/Same1/", "https://t.me/mektep/1"]);
    expect(counts).toEqual({ waiting: 2, shown: 0, hidden: 0 });
  });

  test("points out to the organiser what two schools sent", async () => {
    const { rows } = await waiting(organiser);
    expect(rows.map(({ platform, alsoSent }) => [platform, alsoSent])).toEqual([["instagram", 1], ["telegram", 0], ["instagram", 1], ["telegram", 0]]);
  });

  test("takes many at once, only within reach, and writes down once who did it", async () => {
    const all = (await waiting(organiser)).rows.map(({ id }) => id);
    expect(await write(officer, (tx) => changeWall(tx, officer, campaign.id, "shown", all))).toBe(2);
    expect(await write(officer, (tx) => changeWall(tx, officer, campaign.id, "shown", all))).toBe(0);
    expect((await wallOf("moderated", { size: 10, offset: 0 })).map(({ placeId }) => placeId)).toEqual([near.id, near.id]);
    const lines = await read(organiser, (tx) => tx.selectFrom("audit_event").select(["detail", "place_id"]).where("action", "=", "campaign.wallChanged").execute());
    expect(lines).toEqual([{ detail: { wall: "shown", links: 2 }, place_id: officer.placeId }]);
  });

  test("is left again by what is hidden", async () => {
    const { rows } = await read(organiser, (tx) => linksToModerate(tx, campaign.id, { ...wish, wall: "shown", platform: "telegram" }));
    await write(organiser, (tx) => changeWall(tx, organiser, campaign.id, "hidden", rows.map(({ id }) => id)));
    expect((await wallOf("moderated", { size: 10, offset: 0 })).map(({ platform }) => platform)).toEqual(["instagram"]);
  });
});
