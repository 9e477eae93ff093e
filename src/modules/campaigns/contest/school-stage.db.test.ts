import { beforeAll, describe, expect, test } from "vitest";
import { PUBLIC_SCOPE } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { aContest, aJury, anEntry, atStage, CONTEST, judges } from "#world/contests.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation } from "#world/school.ts";
import type { Campaign } from "../campaign.server.ts";
import { boardOf } from "./board.server.ts";
import { placesWon } from "./diploma.server.ts";
import { authorsOf, findEntry, whyEntryNotSent } from "./entries.server.ts";
import { askJuror, findSheet, tasksOf } from "./jury.server.ts";
import { publishedResults } from "./results.server.ts";
import { closeStage, publishStage } from "./stage.server.ts";
import { requireKeeper, requireStage, takesEntries } from "./visit.server.ts";

const STAGES = [{ kind: "school" as const, until: "2099-01-01", passOn: 1, jury: true }, ...CONTEST.stages];

let [school, other]: Place[] = [];
let [keeper, head, teacher, second, neighbour, officer, organiser]: Person[] = [];
const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("Not made yet.");
  return value;
};
const close = (person: Person, campaign: Campaign, stage: string) => atStage(person, campaign, stage, (tx, held) => closeStage(tx, held, person.accountId));

beforeAll(async () => {
  [school, other] = [await aSchool(), await aSchool()];
  keeper = await aPerson({ role: "campaignCoordinator", at: school });
  head = await aPerson({ role: "schoolHead", at: school });
  [teacher, second] = [await aPerson({ role: "staff", at: school }), await aPerson({ role: "staff", at: school })];
  neighbour = await aPerson({ role: "campaignCoordinator", at: other });
  officer = await aPerson({ role: "regionOfficer", at: await aRegion() });
  organiser = await aPerson({ role: "instituteOrganiser", at: await theNation() });
});

describe("the jury of a school", () => {
  test("judges without names what no place above sees yet, and sends on as many as may go", async () => {
    const campaign = await aContest(await theNation(), { stages: STAGES });
    const [best, last] = [await anEntry(must(keeper).scope, campaign, { name: "Жасырынова Мөлдір" }), await anEntry(must(keeper).scope, campaign)];
    expect([best.stage, best.state]).toEqual(["school", "entered"]);
    for (const { scope } of [must(officer), must(organiser), must(neighbour), must(teacher)]) expect(await read(scope, (tx) => findEntry(tx, campaign.id, best.id))).toBeUndefined();
    expect(await aJury(must(keeper), campaign, "school", must(teacher), must(second))).toEqual({ given: 4, short: 0 });

    const sheet = must(await read(must(teacher).scope, (tx) => findSheet(tx, campaign.id, best.id, must(teacher).accountId)));
    expect(JSON.stringify(sheet)).not.toContain("Жасырынова");
    expect(await read(must(teacher).scope, (tx) => authorsOf(tx, campaign.id, must(school).id))).toEqual(new Map());
    expect((await read(must(second).scope, (tx) => tasksOf(tx, campaign.id, must(second).accountId))).length).toBe(2);

    expect(await close(must(keeper), campaign, "school")).toBe("scoresMissing");
    for (const juror of [must(teacher), must(second)]) {
      await judges(juror, campaign, best, 9, 9);
      await judges(juror, campaign, last, 5, 5);
    }
    expect(await close(must(head), campaign, "school")).toBeUndefined();
    const stages = await read(must(keeper).scope, async (tx) => [await findEntry(tx, campaign.id, best.id), await findEntry(tx, campaign.id, last.id)]);
    expect(stages.map((entry) => [entry?.stage, entry?.jurors])).toEqual([["region", []], ["school", []]]);
    const board = await atStage(must(officer), campaign, "region", boardOf);
    expect(board.groups.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual([best.id]);
    expect(await read(must(officer).scope, (tx) => findEntry(tx, campaign.id, last.id)), "what did not pass stays at school").toBeUndefined();
    for (const { scope } of [must(officer), must(organiser), must(neighbour)]) {
      expect(await read(scope, (tx) => tx.selectFrom("contest_score").select("marks").where("campaign_id", "=", campaign.id).execute()), "marks of a school are its own").toEqual([]);
    }
  });

  test("has nobody in it who knows whose works they are, and nobody from elsewhere", async () => {
    const campaign = await aContest(await theNation(), { stages: STAGES });
    const answers = await atStage(must(keeper), campaign, "school", async (tx, held) => [
      await askJuror(tx, held, must(keeper).accountId, { email: must(head).email, nominations: [] }),
      await askJuror(tx, held, must(keeper).accountId, { email: must(neighbour).email, nominations: [] }),
    ]);
    expect(answers).toEqual([{ ok: false, why: "knowsNames" }, { ok: false, why: "notFound" }]);
    for (const { scope } of [must(officer), must(organiser), must(teacher)]) {
      await expect(read(scope, (tx) => requireStage(tx, scope, campaign.id, "school")), "the stage is the school's").rejects.toMatchObject({ init: { status: 404 } });
    }
  });

  test("gives places for which the school prints diplomas, and the common results do not show them", async () => {
    const campaign = await aContest(await theNation(), { stages: STAGES, jurorsPerEntry: 1 });
    const entry = await anEntry(must(keeper).scope, campaign, { showWork: true });
    await aJury(must(keeper), campaign, "school", must(teacher));
    await judges(must(teacher), campaign, entry, 7, 7);
    expect(await close(must(keeper), campaign, "school")).toBeUndefined();
    await atStage(must(keeper), campaign, "school", (tx, held) => publishStage(tx, held, must(keeper).accountId));
    expect(await read(must(keeper).scope, (tx) => placesWon(tx, entry))).toMatchObject([{ stage: "school", rank: 1 }]);
    expect(await read(PUBLIC_SCOPE, (tx) => publishedResults(tx, campaign.id))).toEqual([]);
    expect(await read(PUBLIC_SCOPE, (tx) => findEntry(tx, campaign.id, entry.id)), "the work is not public by it").toBeUndefined();
  });

  test("takes as many works as there are until the school closes its stage, each school for itself", async () => {
    const campaign = await aContest(await theNation(), { stages: STAGES, jurorsPerEntry: 1 });
    const entry = await anEntry(must(keeper).scope, campaign);
    const again = await anEntry(must(keeper).scope, campaign);
    await aJury(must(keeper), campaign, "school", must(teacher));
    await judges(must(teacher), campaign, entry, 7, 7);
    await judges(must(teacher), campaign, again, 6, 7);
    await close(must(keeper), campaign, "school");
    const takes = ({ scope }: Person) => read(scope, async (tx) => takesEntries(tx, await requireKeeper(tx, scope, campaign.id)));
    expect([await takes(must(keeper)), await takes(must(neighbour))]).toEqual([false, true]);
    const { scope } = must(keeper);
    expect(await read(scope, async (tx) => whyEntryNotSent(tx, await requireKeeper(tx, scope, campaign.id), { ...again, state: "draft" }, true))).toBe("closed");
  });

  test("that is late sends nobody on to a stage that is closed, and says so before", async () => {
    const campaign = await aContest(await theNation(), { stages: STAGES, jurorsPerEntry: 1 });
    const [mine, theirs] = [await anEntry(must(keeper).scope, campaign), await anEntry(must(neighbour).scope, campaign)];
    const staff = await aPerson({ role: "staff", at: must(other) });
    await aJury(must(neighbour), campaign, "school", staff);
    await judges(staff, campaign, theirs, 7, 7);
    await close(must(neighbour), campaign, "school");
    await aJury(must(officer), campaign, "region", must(teacher));
    await judges(must(teacher), campaign, theirs, 8, 8);
    expect(await close(must(officer), campaign, "region")).toBeUndefined();

    await aJury(must(keeper), campaign, "school", must(second));
    await judges(must(second), campaign, mine, 7, 7);
    expect((await atStage(must(keeper), campaign, "school", boardOf)).nextClosed).toBe(true);
    expect(await close(must(keeper), campaign, "school")).toBeUndefined();
    expect(await read(must(keeper).scope, (tx) => findEntry(tx, campaign.id, mine.id))).toMatchObject({ stage: "school" });
  });
});
