import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { aCampaign, aReturn, FLASHMOB_FORM } from "#world/campaigns.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import type { Campaign } from "../campaign.server.ts";
import { decide } from "../checking/decisions/decide.server.ts";
import { saveDraft } from "./drafting.server.ts";
import { requireOwnReturn } from "./own-return.server.ts";
import { askToCorrect, recallReturn } from "./own-steps.server.ts";
import { sendReturn } from "./send.server.ts";

let school: Place;
let sender: Person;
let checker: Person;

beforeAll(async () => {
  school = await aSchool();
  sender = await aPerson({ role: "campaignCoordinator", at: school });
  checker = await aPerson({ role: "regionOfficer", at: await aRegion() });
});

const STEPS = ["save", "send", "recall", "ask", "accept", "giveBack", "markSilent", "excuse", "reopen"] as const;
type Step = (typeof STEPS)[number];

/** Does a step as the person whose step it is; whether it was taken. */
async function take(campaign: Campaign, step: Step, value: number): Promise<boolean> {
  const unit = { placeId: school.id, campaignId: campaign.id };
  if (step !== "save" && step !== "send" && step !== "recall" && step !== "ask") return (await write(checker.scope, (tx) => decide(tx, checker.scope, campaign, school.id, step, "себебі"))).ok;
  return write(sender.scope, async (tx) => {
    const own = await requireOwnReturn(tx, sender.scope, campaign.id);
    if (step === "save") return (await saveDraft(tx, own, { values: { "0.participants": String(value) }, base: "", accountId: sender.accountId })).ok;
    if (step === "send") return (await sendReturn(tx, campaign, FLASHMOB_FORM, unit, aReturn(value, [`https://mektep.kz/${value}`]))).ok;
    return (await (step === "recall" ? recallReturn(tx, own) : askToCorrect(tx, own, "қате бар"))).ok;
  });
}

test("whatever is done to a return, and in whatever order, every value that was sent and every step stays", async () => {
  const walk = fc.array(fc.tuple(fc.constantFrom(...STEPS, "send" as const, "recall" as const), fc.integer({ min: 0, max: 9_999 })), { minLength: 10, maxLength: 25 });
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      const campaign = await aCampaign({ owner: await theNation(), chain: [{ kind: "region", dueAt: "2099-01-02T00:00:00Z" }, { kind: "nation", dueAt: "2099-01-03T00:00:00Z" }] });
      const values: number[] = [];
      const done: string[] = [];
      for (const [step, value] of steps) {
        const taken = await take(campaign, step, value);
        if (!taken) refused += 1;
        if (taken && step === "send") values.push(value);
        if (taken && step !== "save") done.push(step === "ask" ? "askToCorrect" : step);
      }
      const kept = await read(WORLD, (tx) => tx.selectFrom("campaign_return_revision").select(["revision", "numbers", "links"]).where("campaign_id", "=", campaign.id).where("place_id", "=", school.id).orderBy("revision").execute());
      expect(kept.map(({ numbers, links }) => [numbers[0], links[0]])).toEqual(values.map((value) => [value, `https://mektep.kz/${value}`]));
      expect(kept.map(({ revision }) => revision)).toEqual(values.map((_, index) => index + 1));
      const told = await read(WORLD, (tx) => tx.selectFrom("campaign_step").select("step").where("campaign_id", "=", campaign.id).where("place_id", "=", school.id).where("step", "<>", "save").orderBy("id").execute());
      expect(told.map(({ step }) => step)).toEqual(done);
    }),
    { seed: 4, numRuns: 12 },
  );
  expect(refused, "some steps must have been impossible").toBeGreaterThan(10);
});

test("nobody changes or takes away what was once sent, nor what happened", async () => {
  const campaign = await aCampaign({ owner: await theNation() });
  await take(campaign, "send", 5);
  for (const change of [
    () => write(sender.scope, (tx) => tx.updateTable("campaign_return_revision").set({ reason: "басқа" }).execute()),
    () => write(sender.scope, (tx) => tx.deleteFrom("campaign_return_revision").execute()),
    () => write(checker.scope, (tx) => tx.updateTable("campaign_step").set({ words: "басқа" }).execute()),
    () => write(checker.scope, (tx) => tx.deleteFrom("campaign_step").execute()),
  ])
    await expect(change()).rejects.toThrow(/permission denied/);
});
