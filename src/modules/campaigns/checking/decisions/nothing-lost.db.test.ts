import { expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { aCampaign, aReturn, FLASHMOB_FORM } from "#world/campaigns.ts";
import { aPerson } from "#world/person.ts";
import { seeded } from "#world/random.ts";
import { aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import { CONSOLIDATION_STEPS } from "../../rules/consolidation-states.ts";
import { addUp } from "../../rules/numbers.ts";
import { sendReturn } from "../../returns/send.server.ts";
import { decideTable } from "../tables/decide.server.ts";
import { consolidate } from "../tables/lines.server.ts";
import { decide, DECISIONS } from "./decide.server.ts";

const TRIED = 160;

test.each(["one", "two"])("whatever is sent, decided, approved and taken back in whatever order, no value and no step is lost (walk %s)", async (walk) => {
  const random = seeded(`decisions ${walk}`);
  const [nation, region] = [await theNation(), await aRegion(walk === "one" ? "47" : "55")];
  const schools = [await aSchool({ in: region }), await aSchool({ in: region }), await aSchool({ in: region })];
  const officer = (await aPerson({ role: "regionOfficer", at: region })).scope;
  const organiser = (await aPerson({ role: "instituteOrganiser", at: nation })).scope;
  const campaign = await aCampaign({
    owner: nation,
    chain: [{ kind: "region", dueAt: "2099-01-02T00:00:00Z" }, { kind: "nation", dueAt: "2099-01-03T00:00:00Z" }],
    scope: { placeIds: [region.id], networkIds: [], schoolTypes: [], grades: [] },
  });
  const said = new Map(schools.map(({ id }) => [id, [] as number[]]));
  let taken = 0;
  for (let tried = 0; tried < TRIED; tried += 1) {
    const school = random.pick(schools);
    const what = random.weighted({ send: 3, decide: 6, table: 3 });
    if (what === "send") {
      const count = random.whole(0, 900);
      const sending = await write(WORLD, (tx) => sendReturn(tx, campaign, FLASHMOB_FORM, { placeId: school.id, campaignId: campaign.id }, aReturn(count)));
      if (sending.ok) said.get(school.id)!.push(count);
      if (sending.ok) taken += 1;
    } else if (what === "decide") {
      const decided = await write(officer, (tx) => decide(tx, officer, campaign, school.id, random.pick(DECISIONS), "Себебі"));
      if (decided.ok) taken += 1;
    } else {
      const scope = random.pick([officer, organiser]);
      const decided = await write(scope, (tx) => decideTable(tx, scope, campaign, FLASHMOB_FORM, region.id, random.pick(CONSOLIDATION_STEPS), "Себебі"));
      if (decided.ok) taken += 1;
    }
  }
  const { rows, revisions, steps, line } = await read(WORLD, async (tx) => ({
    rows: await tx.selectFrom("campaign_return").select(["place_id", "state", "numbers"]).where("campaign_id", "=", campaign.id).execute(),
    revisions: await tx.selectFrom("campaign_return_revision").select(["place_id", "numbers"]).where("campaign_id", "=", campaign.id).orderBy("revision").execute(),
    steps: await tx.selectFrom("campaign_step").select("step").where("campaign_id", "=", campaign.id).execute(),
    line: (await consolidate(tx, { campaignId: campaign.id, paths: [region.path], width: 1, by: "region", counted: "accepted" }))[0]!,
  }));
  expect(taken).toBeGreaterThan(20);
  expect(steps).toHaveLength(taken);
  expect(new Set(steps.map(({ step }) => step)).size).toBeGreaterThan(4);
  for (const [id, counts] of said) {
    expect(revisions.filter(({ place_id }) => place_id === id).map(({ numbers }) => numbers)).toEqual(counts.map((count) => [count]));
    expect(rows.find(({ place_id }) => place_id === id)?.numbers).toEqual(counts.length > 0 ? [counts.at(-1)] : []);
  }
  expect(line.numbers).toEqual(addUp(rows.filter(({ state }) => state === "accepted").map(({ numbers }) => numbers as number[]), 1));
});
