import { beforeAll, describe, expect, test } from "vitest";
import type { PersonScope } from "#platform/access/scope.ts";
import { setClock } from "#platform/clock.ts";
import { PUBLIC_SCOPE, taskScope } from "#platform/access/scope.ts";
import { read, write } from "#platform/database/door.server.ts";
import { aContest, aDraft, aJury, anEntry, aPicture, atStage, judges, uploadOf } from "#world/contests.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation } from "#world/school.ts";
import type { Campaign } from "../campaign.server.ts";
import { boardOf } from "./board.server.ts";
import { endConsents, showNames } from "./consent.server.ts";
import { findDiploma, placesWon } from "./diploma.server.ts";
import { authorsOf, findEntry, whyEntryNotSent, type Entry } from "./entries.server.ts";
import { addFiles, filesOf, findCopy, findOriginal, receiveFiles } from "./files.server.ts";
import { giveOut, releaseJuror } from "./giving-out.server.ts";
import { askJuror, findSheet, giveMarks, stepBack, tasksOf } from "./jury.server.ts";
import { publishedResults } from "./results.server.ts";
import { closeStage, decideTie, publishStage } from "./stage.server.ts";
import { alikeAt } from "./stage-entries.server.ts";
import { requireKeeper, requireStage } from "./visit.server.ts";

let region: Place;
let [one, two]: Place[] = [];
let [keeperOne, keeperTwo, officer, organiser, juror, second, third]: Person[] = [];

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("Not made yet.");
  return value;
};
const at = (scope: PersonScope, campaign: Campaign, stage: string) => read(scope, (tx) => requireStage(tx, scope, campaign.id, stage));
const sees = (scope: PersonScope, campaign: Campaign, entry: Entry) =>
  read(scope, async (tx) => ({
    entry: (await findEntry(tx, campaign.id, entry.id)) !== undefined,
    author: (await authorsOf(tx, campaign.id, entry.place_id)).size > 0,
    copies: (await filesOf(tx, entry)).length,
    originals: (await tx.selectFrom("contest_original").select("id").where("entry_id", "=", entry.id).execute()).length,
    scores: (await tx.selectFrom("contest_score").select("juror_id").where("entry_id", "=", entry.id).execute()).length,
  }));

beforeAll(async () => {
  region = await aRegion();
  [one, two] = [await aSchool(), await aSchool()];
  keeperOne = await aPerson({ role: "campaignCoordinator", at: one });
  keeperTwo = await aPerson({ role: "campaignCoordinator", at: two });
  officer = await aPerson({ role: "regionOfficer", at: region });
  organiser = await aPerson({ role: "instituteOrganiser", at: await theNation() });
  juror = await aPerson({ role: "staff", at: one });
  second = await aPerson({ role: "staff", at: two });
  third = await aPerson({ role: "districtOfficer", at: region });
});

describe("who made a work", () => {
  test("is known to its school alone, lies sealed in the database, and jury and organisers see the work without it", async () => {
    const campaign = await aContest(await theNation(), { jurorsPerEntry: 1 });
    const entry = await anEntry(must(keeperOne).scope, campaign, { name: "Жасырынова Мөлдір" });
    expect(await sees(must(keeperOne).scope, campaign, entry)).toEqual({ entry: true, author: true, copies: 1, originals: 1, scores: 0 });
    expect(await sees(must(second).scope, campaign, entry)).toEqual({ entry: false, author: false, copies: 0, originals: 0, scores: 0 });
    expect(await aJury(must(officer), campaign, "region", must(second))).toEqual({ given: 1, short: 0 });
    expect(await sees(must(second).scope, campaign, entry)).toEqual({ entry: true, author: false, copies: 1, originals: 0, scores: 1 });
    for (const person of [officer, organiser, third]) expect(await sees(must(person).scope, campaign, entry)).toMatchObject({ entry: true, author: false, copies: 1, originals: 0 });
    for (const person of [keeperTwo, juror, await aPerson({ role: "administrator", at: await theNation() }), await aPerson({ role: "staff", at: must(one) })]) {
      expect(await sees(must(person).scope, campaign, entry)).toEqual({ entry: false, author: false, copies: 0, originals: 0, scores: 0 });
    }
    const dump = await asSuperuser(async (client) => (await client.query("SELECT row_to_json(e)::text AS line FROM contest_entry e UNION ALL SELECT encode(sealed, 'escape') FROM contest_author UNION ALL SELECT detail::text FROM audit_event")).rows);
    expect(dump.filter(({ line }) => /Жасырынова|Сейітов|сейфі/.test(line))).toEqual([]);
    expect((await read(must(keeperOne).scope, (tx) => authorsOf(tx, campaign.id, must(one).id))).get(entry.id)).toMatchObject({ name: "Жасырынова Мөлдір", representative: "Сейітов Марат", consentOn: "2026-11-01" });
  });

  test("cannot be learnt from what the jury gets: its picture is made anew, smaller, without what the camera wrote; the original is as it was sent", async () => {
    const campaign = await aContest(await theNation());
    const picture = await aPicture("үлкен", { width: 3_000 });
    const entry = await anEntry(must(keeperOne).scope, campaign, { picture });
    const [file] = await read(must(keeperOne).scope, (tx) => filesOf(tx, entry));
    const copy = must(await read(must(officer).scope, (tx) => findCopy(tx, campaign.id, must(file).id)));
    expect([copy.type, must(file).width, copy.content.includes("Exif"), copy.content.includes("Aruzhan"), copy.content.length < picture.length]).toEqual(["image/webp", 1_600, false, false, true]);
    const original = must(await read(must(keeperOne).scope, (tx) => findOriginal(tx, campaign.id, must(file).id)));
    expect(Buffer.compare(original.content, Buffer.from(picture))).toBe(0);
  });
});

describe("a consent", () => {
  test("that is over takes with it name, files and what was public, and leaves the marks; the day before it does not", async () => {
    const campaign = await aContest(await theNation(), { jurorsPerEntry: 1, stages: [{ kind: "nation", until: "2099-01-01", passOn: 3 }] });
    const entry = await anEntry(must(keeperOne).scope, campaign, { name: "Біржанова Ай", showName: true, showWork: true, consentUntil: "2027-01-31" });
    await aJury(must(organiser), campaign, "nation", must(second));
    await judges(must(second), campaign, entry, 9, 9);
    await atStage(must(organiser), campaign, "nation", (tx, held) => closeStage(tx, held, must(organiser).accountId));
    const host = await atStage(must(organiser), campaign, "nation", async (tx, held) => (await publishStage(tx, held, must(organiser).accountId), held.host.id));
    await showNames({ campaignId: campaign.id, hostId: host });
    const shown = () => read(PUBLIC_SCOPE, (tx) => publishedResults(tx, campaign.id));
    expect(await shown()).toMatchObject([{ rank: 1, name: "Біржанова Ай", title: "Қауіпсіз әлем", copyType: "image/webp" }]);
    setClock(new Date("2027-01-31T12:00:00Z"));
    await endConsents();
    expect(await shown()).toMatchObject([{ name: "Біржанова Ай" }]);
    setClock(new Date("2027-02-01T00:00:00Z"));
    expect(await shown(), "before the nightly job too").toMatchObject([{ rank: 1, name: null, title: null, copyId: null }]);
    expect(await endConsents()).toBeGreaterThan(0);
    setClock(undefined);
    expect(await shown()).toMatchObject([{ rank: 1, name: null, title: null, copyId: null }]);
    expect(await sees(must(keeperOne).scope, campaign, entry)).toEqual({ entry: true, author: false, copies: 0, originals: 0, scores: 0 });
    expect(await read(must(keeperOne).scope, (tx) => findEntry(tx, campaign.id, entry.id))).toMatchObject({ state: "ended", ended_because: "consentOver", title: "", words: "" });
    const left = await asSuperuser(async (client) => (await client.query("SELECT count(*)::int AS n FROM contest_score WHERE entry_id = $1 AND marks IS NOT NULL", [entry.id])).rows);
    expect(left).toEqual([{ n: 1 }]);
  });

  test("without which nothing may be shown keeps work and name out of the public results", async () => {
    const campaign = await aContest(await theNation(), { jurorsPerEntry: 1, stages: [{ kind: "nation", until: "2099-01-01", passOn: 3 }] });
    const entry = await anEntry(must(keeperOne).scope, campaign);
    await aJury(must(organiser), campaign, "nation", must(second));
    await judges(must(second), campaign, entry, 5, 5);
    const host = await atStage(must(organiser), campaign, "nation", async (tx, held) => {
      expect(await closeStage(tx, held, must(organiser).accountId)).toBeUndefined();
      await publishStage(tx, held, must(organiser).accountId);
      return held.host.id;
    });
    await showNames({ campaignId: campaign.id, hostId: host });
    expect(await read(PUBLIC_SCOPE, (tx) => publishedResults(tx, campaign.id))).toMatchObject([{ rank: 1, school_kk: "Сынақ мектебі", name: null, title: null, copyId: null }]);
  });
});

describe("a work", () => {
  test("is its school's own until it is sent, once there is something of it and within the limit", async () => {
    const campaign = await aContest(await theNation(), { stages: [{ kind: "school", until: "2099-01-01", passOn: 1 }, { kind: "nation", until: "2099-02-01", passOn: 3 }] });
    const keeper = must(keeperOne).scope;
    const why = (entry: Entry, hasFile: boolean) => read(keeper, async (tx) => whyEntryNotSent(tx, await requireKeeper(tx, keeper, campaign.id), entry, hasFile));
    const essay = await aDraft(keeper, campaign, { nomination: "essay", words: "Мәтін" });
    const empty = await aDraft(keeper, campaign);
    expect([await sees(must(organiser).scope, campaign, essay), await sees(must(officer).scope, campaign, essay)]).toMatchObject([{ entry: false }, { entry: false }]);
    expect([await why(essay, false), await why(empty, false), await why(empty, true)]).toEqual([undefined, "noWork", undefined]);
    await anEntry(keeper, campaign);
    expect(await why(empty, true)).toBe("tooMany");
    expect(await why(await aDraft(keeper, campaign, { ageGroup: "senior" }), true)).toBeUndefined();
  });

  test("that looks like another is pointed out, resized and saved again or not; others are not", async () => {
    const campaign = await aContest(await theNation());
    const first = await anEntry(must(keeperOne).scope, campaign, { picture: await aPicture("дала") });
    const again = await anEntry(must(keeperTwo).scope, campaign, { picture: await aPicture("дала", { width: 400, quality: 50 }) });
    await anEntry(must(keeperTwo).scope, campaign, { picture: await aPicture("теңіз") });
    const found = await atStage(must(officer), campaign, "region", alikeAt);
    expect(found.map(({ one, other }) => [one, other].toSorted())).toEqual([[first.id, again.id].toSorted()]);
  });

  test("in a file that is not what it says, is damaged or too many, is refused by name of the fault", async () => {
    const campaign = await aContest(await theNation());
    const entry = await aDraft(must(keeperOne).scope, campaign);
    expect((await receiveFiles(uploadOf(Buffer.from("MZ not a picture\u0000"), "photo.jpg"))).faults).toEqual(["unknown"]);
    const cut = Buffer.from((await aPicture("қала")).subarray(0, 300));
    expect((await receiveFiles(uploadOf(cut))).faults).toEqual(["damaged"]);
    const { files } = await receiveFiles(uploadOf(await aPicture("қала")));
    const six = Array.from({ length: 6 }, () => must(files[0]));
    expect(await write(must(keeperOne).scope, (tx) => addFiles(tx, entry, six))).toBe(false);
  });
});

describe("the jury", () => {
  test("gets nothing of its own school, the same number each, and hands over what somebody steps back from", async () => {
    const campaign = await aContest(await theNation());
    const mine = await anEntry(must(keeperOne).scope, campaign);
    const other = await anEntry(must(keeperTwo).scope, campaign);
    expect(await aJury(must(officer), campaign, "region", must(juror), must(second), must(third))).toEqual({ given: 4, short: 0 });
    const ids = async (person: Person) => (await read(person.scope, (tx) => tasksOf(tx, campaign.id, person.accountId))).map(({ id }) => id);
    expect([await ids(must(juror)), await ids(must(second))]).toEqual([[other.id], [mine.id]]);
    expect((await ids(must(third))).toSorted()).toEqual([mine.id, other.id].toSorted());
    await write(must(third).scope, async (tx) => stepBack(tx, must(await findSheet(tx, campaign.id, mine.id, must(third).accountId)), must(third).accountId));
    expect(await ids(must(third))).toEqual([other.id]);
    expect(await atStage(must(officer), campaign, "region", giveOut)).toEqual({ given: 0, short: 1 });
    await atStage(must(officer), campaign, "region", (tx, held) => releaseJuror(tx, held, must(juror).accountId));
    expect(await ids(must(juror))).toEqual([]);
    expect(await sees(must(juror).scope, campaign, other)).toMatchObject({ entry: false, copies: 0 });
  });

  test("is chosen from people within reach who have an account", async () => {
    const campaign = await aContest(await theNation());
    const far = await aPerson({ role: "staff", at: await aRegion("79") });
    const answers = await atStage(must(officer), campaign, "region", async (tx, held) => [
      await askJuror(tx, held, must(officer).accountId, { email: far.email, nominations: [] }),
      await askJuror(tx, held, must(officer).accountId, { email: "nobody@test.pana", nominations: [] }),
    ]);
    expect(answers).toEqual([{ ok: false, why: "notFound" }, { ok: false, why: "notFound" }]);
  });

  test("of somebody else cannot be played: marks are given by their juror alone", async () => {
    const campaign = await aContest(await theNation(), { jurorsPerEntry: 1 });
    const entry = await anEntry(must(keeperOne).scope, campaign);
    await aJury(must(officer), campaign, "region", must(second));
    const forged = await write(must(third).scope, async (tx) => findSheet(tx, campaign.id, entry.id, must(third).accountId));
    expect(forged).toBeUndefined();
    const school = await write(must(keeperOne).scope, (tx) => tx.updateTable("contest_score").set({ note: "ең жақсы" }).where("entry_id", "=", entry.id).executeTakeFirst());
    expect(school.numUpdatedRows).toBe(0n);
  });
});

describe("a stage", () => {
  test("with a tie is closed only after the chair's reasoned decision, sends on as many as it may, and the nation goes on", async () => {
    const campaign = await aContest(await theNation());
    const [a, b] = [await anEntry(must(keeperOne).scope, campaign, { showWork: true }), await anEntry(must(keeperTwo).scope, campaign)];
    await aJury(must(officer), campaign, "region", must(third), await aPerson({ role: "staff", at: region }));
    const close = () => atStage(must(officer), campaign, "region", (tx, held) => closeStage(tx, held, must(officer).accountId));
    expect(await close()).toBe("scoresMissing");
    const jurors = await atStage(must(officer), campaign, "region", (tx) => tx.selectFrom("contest_juror").select("account_id").where("campaign_id", "=", campaign.id).execute());
    for (const { account_id } of jurors) for (const entry of [a, b]) {
      await write({ ...must(third).scope, accountId: account_id }, async (tx) => giveMarks(tx, must(await findSheet(tx, campaign.id, entry.id, account_id)), account_id, { idea: 7, craft: 8 }, ""));
    }
    expect(await close()).toBe("tie");
    const { groups, alpha } = await atStage(must(officer), campaign, "region", boardOf);
    expect([groups.map(({ ties }) => ties.map((ids) => ids.toSorted())), alpha]).toEqual([[[[a.id, b.id].toSorted()]], null]);
    await atStage(must(officer), campaign, "region", (tx, held) => decideTie(tx, held, must(officer).accountId, { entries: [b.id, a.id], reason: "Идеясы өңірдің өміріне жақын." }));
    expect(await close()).toBeUndefined();
    expect(await close()).toBe("alreadyClosed");
    const [first, last] = await atStage(must(officer), campaign, "region", async (tx) => [await findEntry(tx, campaign.id, b.id), await findEntry(tx, campaign.id, a.id)]);
    expect([first?.stage, last?.stage, first?.jurors]).toEqual(["nation", "region", []]);
    const nation = await atStage(must(organiser), campaign, "nation", boardOf);
    expect(nation.groups.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual([b.id]);
    expect(await read(PUBLIC_SCOPE, (tx) => publishedResults(tx, campaign.id))).toEqual([]);
    await atStage(must(officer), campaign, "region", (tx, held) => publishStage(tx, held, must(officer).accountId));
    expect(await read(PUBLIC_SCOPE, (tx) => publishedResults(tx, campaign.id))).toMatchObject([{ entryId: b.id, stage: "region", rank: 1, name: null, title: null }]);
    expect(await read(must(keeperTwo).scope, (tx) => placesWon(tx, b))).toMatchObject([{ stage: "region", rank: 1 }]);
    expect(await read(must(keeperOne).scope, (tx) => placesWon(tx, a))).toEqual([]);
  });

  test("is held by nobody else: not by a school, another region, or a region for the nation", async () => {
    const campaign = await aContest(await theNation());
    const elsewhere = await aPerson({ role: "regionOfficer", at: await aRegion("79") });
    expect((await at(elsewhere.scope, campaign, "region")).host.path).toBe("/kz/79/");
    for (const [person, stage] of [[keeperOne, "region"], [officer, "nation"], [organiser, "region"]] as const) {
      await expect(at(must(person).scope, campaign, stage)).rejects.toMatchObject({ init: { status: 404 } });
    }
  });
});

test("a code that nobody has printed proves nothing, and the worker alone can show a name", async () => {
  expect(await read(PUBLIC_SCOPE, (tx) => findDiploma(tx, "23456789BCDF"))).toBeUndefined();
  const forged = write(must(organiser).scope, (tx) => tx.insertInto("contest_public_name").values({ place_id: must(one).id, campaign_id: must(one).id, entry_id: must(one).id, place_path: must(one).path, name: "x", shown_at: new Date(), shown_until: "2099-01-01" }).execute());
  await expect(forged).rejects.toThrow(/row-level security/);
  expect(await read(taskScope("gate"), (tx) => tx.selectFrom("contest_author").selectAll().execute())).toEqual([]);
});
