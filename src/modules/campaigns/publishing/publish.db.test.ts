import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { aReturn, sent } from "#world/campaigns.ts";
import { aPerson } from "#world/person.ts";
import { aNetwork, aRegion, aSchool, theNation } from "#world/school.ts";
import { findCampaign, regulationOf, type Campaign } from "../campaign.server.ts";
import { findTemplate } from "../content.server.ts";
import { createFromTemplate } from "../making/create.server.ts";
import { changeDraft, dropChanges } from "../making/drafts.server.ts";
import { changeBasics, changeScope } from "../making/settings.server.ts";
import { putColumn } from "../rules/form-building.ts";
import { EVERYBODY } from "../schema/scope.ts";
import { archive, cancel, discard, reopen } from "./close.server.ts";
import { moveDeadlines } from "./deadlines.server.ts";
import { publish } from "./publish.server.ts";
import { stepsOfCampaign } from "./steps.server.ts";

type Person = Awaited<ReturnType<typeof aPerson>>;
const WORDS = { kk: "Мерзім өзгерді", ru: "", en: "" };
let organiser: Person;
let coordinator: Person;
let school: Awaited<ReturnType<typeof aSchool>>;

beforeAll(async () => {
  const nation = await theNation();
  school = await aSchool({ in: await aRegion("75") });
  organiser = await aPerson({ role: "instituteOrganiser", at: nation });
  coordinator = await aPerson({ role: "campaignCoordinator", at: school });
});

async function begun(): Promise<string> {
  const template = await findTemplate("flashmobSafeOnline2025");
  if (!template) throw new Error("There is no template of the flashmob.");
  const nation = await theNation();
  return write(organiser.scope, (tx) => createFromTemplate(tx, nation, template));
}

async function published(): Promise<Campaign> {
  const id = await begun();
  const done = await write(organiser.scope, (tx) => publish(tx, id, { kk: "", ru: "", en: "" }));
  expect(done).toMatchObject({ ok: true, version: 1 });
  return asSeen(organiser, id);
}

async function asSeen(person: Person, id: string): Promise<Campaign> {
  const campaign = await read(person.scope, (tx) => findCampaign(tx, id));
  if (!campaign) throw new Error("The campaign is not there.");
  return campaign;
}

const told = (person: Person) => read(person.scope, (tx) => tx.selectFrom("notification").select("kind").orderBy("id").execute());

describe("a draft", () => {
  test("is seen by who runs it and by nobody else, and gets an address of its own", async () => {
    const [first, second] = [await begun(), await begun()];
    const slugs = [(await asSeen(organiser, first)).slug, (await asSeen(organiser, second)).slug];
    expect(new Set(slugs).size).toBe(2);
    expect(await read(coordinator.scope, (tx) => findCampaign(tx, first))).toBeUndefined();
  });

  test("can be thrown away whole, a published campaign cannot", async () => {
    const id = await begun();
    expect(await write(organiser.scope, (tx) => discard(tx, id))).toEqual({ ok: true });
    expect(await read(organiser.scope, (tx) => findCampaign(tx, id))).toBeUndefined();
    const campaign = await published();
    expect(await write(organiser.scope, (tx) => discard(tx, campaign.id))).toEqual({ ok: false });
    const byHand = await write(organiser.scope, (tx) => tx.deleteFrom("campaign").where("id", "=", campaign.id).executeTakeFirst());
    expect(byHand.numDeletedRows).toBe(0n);
  });
});

describe("publishing", () => {
  test("makes a row for each school and a table for each level, and tells the school once", async () => {
    const before = (await told(coordinator)).length;
    const campaign = await published();
    const own = await read(coordinator.scope, (tx) => tx.selectFrom("campaign_return").select("state").where("campaign_id", "=", campaign.id).execute());
    expect(own).toEqual([{ state: "awaited" }]);
    const tables = await read(organiser.scope, (tx) => tx.selectFrom("campaign_consolidation").select("kind").where("campaign_id", "=", campaign.id).execute());
    expect(new Set(tables.map(({ kind }) => kind))).toEqual(new Set(["region", "nation"]));
    expect((await told(coordinator)).slice(before)).toEqual([{ kind: "campaignAnnounced" }]);
    expect(await write(organiser.scope, (tx) => publish(tx, campaign.id, WORDS))).toMatchObject({ ok: false, refusal: "nothingNew" });
  });

  test("a next version leaves the one in force as it was, and says what changed", async () => {
    const campaign = await published();
    await write(organiser.scope, (tx) => changeDraft(tx, campaign, (regulation) => ({ ...regulation, hashtags: ["#жаңа2025"] })));
    expect((await read(coordinator.scope, (tx) => regulationOf(tx, campaign))).hashtags).not.toContain("#жаңа2025");
    expect(await write(organiser.scope, (tx) => publish(tx, campaign.id, WORDS))).toMatchObject({ ok: true, version: 2 });
    const now = await asSeen(coordinator, campaign.id);
    expect((await read(coordinator.scope, (tx) => regulationOf(tx, now))).hashtags).toEqual(["#жаңа2025"]);
    const steps = await read(coordinator.scope, (tx) => stepsOfCampaign(tx, campaign.id));
    expect(steps.map(({ step, words }) => [step, words])).toEqual([["amend", WORDS.kk], ["publish", ""]]);
  });

  test("a form that lost a column is refused, one that gained one goes through, and what was sent stays", async () => {
    const campaign = await published();
    await sent(campaign, school, aReturn(120));
    const form = (await read(organiser.scope, (tx) => regulationOf(tx, campaign))).form;
    if (!form) throw new Error("The flashmob has no form.");
    await write(organiser.scope, (tx) => changeDraft(tx, campaign, (regulation) => ({ ...regulation, form: { ...form, columns: form.columns.filter(({ kind }) => kind === "links"), checks: [] } })));
    expect(await write(organiser.scope, (tx) => publish(tx, campaign.id, WORDS))).toMatchObject({ ok: false, refusal: "form", faults: [{ kind: "columnGone", column: "participants" }] });
    await write(organiser.scope, (tx) => dropChanges(tx, campaign));
    const guests = { ...form.columns[0]!, code: "guests", participants: false };
    await write(organiser.scope, (tx) => changeDraft(tx, campaign, (regulation) => ({ ...regulation, form: putColumn(form, guests) })));
    expect(await write(organiser.scope, (tx) => publish(tx, campaign.id, WORDS))).toMatchObject({ ok: true, version: 2 });
    const kept = await read(coordinator.scope, (tx) => tx.selectFrom("campaign_return").select(["state", "numbers"]).where("campaign_id", "=", campaign.id).execute());
    expect(kept).toEqual([{ state: "sent", numbers: [120] }]);
  });

  test("a published version cannot be rewritten, not even past our own commands", async () => {
    const campaign = await published();
    const rewritten = await write(organiser.scope, (tx) => sql`UPDATE campaign_version SET regulation = '{}' WHERE campaign_id = ${campaign.id}`.execute(tx));
    expect(rewritten.numAffectedRows).toBe(0n);
  });
});

describe("a campaign that goes on", () => {
  test("whose deadline is moved makes nobody late who was on time, and says why", async () => {
    const campaign = await published();
    await sent(campaign, school, aReturn(10));
    const standing = () => read(coordinator.scope, (tx) => tx.selectFrom("campaign_return").select("on_time").where("campaign_id", "=", campaign.id).executeTakeFirstOrThrow());
    expect(await standing()).toEqual({ on_time: false });
    const moved = { dueAt: new Date("2099-01-01T00:00:00Z"), graceHours: 0, chain: campaign.chain.map((step, index) => ({ ...step, dueAt: `2099-0${index + 2}-01T00:00:00Z` })), reason: "Карантин" };
    expect(await write(organiser.scope, (tx) => moveDeadlines(tx, campaign.id, moved))).toEqual({ ok: true });
    expect(await standing()).toEqual({ on_time: true });
    await write(organiser.scope, (tx) => moveDeadlines(tx, campaign.id, { ...moved, dueAt: new Date("2020-01-01T00:00:00Z") }));
    expect(await standing()).toEqual({ on_time: true });
    expect((await read(coordinator.scope, (tx) => stepsOfCampaign(tx, campaign.id)))[0]).toMatchObject({ step: "moveDeadline", words: "Карантин" });
    expect((await told(coordinator)).at(-1)).toEqual({ kind: "campaignDeadlineMoved" });
  });

  test("whose scope is widened brings in more and leaves out none", async () => {
    const id = await begun();
    const other = await aSchool({ in: await aRegion("79") });
    const narrow = { ...EVERYBODY, placeIds: [other.id] };
    await write(organiser.scope, async (tx) => changeScope(tx, await asSeen(organiser, id), narrow));
    await write(organiser.scope, (tx) => publish(tx, id, WORDS));
    const asked = () => read(organiser.scope, (tx) => tx.selectFrom("campaign_return").select("place_id").where("campaign_id", "=", id).execute());
    expect(await asked()).toEqual([{ place_id: other.id }]);
    const campaign = await asSeen(organiser, id);
    await write(organiser.scope, (tx) => changeScope(tx, campaign, { ...EVERYBODY, placeIds: [school.id] }));
    expect(new Set((await asked()).map(({ place_id }) => place_id))).toEqual(new Set([other.id, school.id]));
  });

  test("takes no more steps once it is archived or called off, and the school learns why", async () => {
    const campaign = await published();
    expect(await write(organiser.scope, (tx) => cancel(tx, campaign.id, "Ауа райы"))).toEqual({ ok: true });
    expect(await asSeen(coordinator, campaign.id)).toMatchObject({ state: "cancelled", cancelled_because: "Ауа райы" });
    expect(await write(organiser.scope, (tx) => archive(tx, campaign.id))).toEqual({ ok: false });
    expect(await write(organiser.scope, (tx) => publish(tx, campaign.id, WORDS))).toMatchObject({ ok: false, refusal: "notADraft" });
  });

  test("is taken out of the archive again with a reason, which its history keeps, and whoever reports is told", async () => {
    const campaign = await published();
    expect(await write(organiser.scope, (tx) => reopen(tx, campaign.id, "Кешіккен есептер бар")), "what is open is not reopened").toEqual({ ok: false });
    await write(organiser.scope, (tx) => archive(tx, campaign.id));
    expect(await write(organiser.scope, (tx) => reopen(tx, campaign.id, "Кешіккен есептер бар"))).toEqual({ ok: true });
    expect(await asSeen(coordinator, campaign.id)).toMatchObject({ state: "published", archived_at: null });
    const steps = await read(organiser.scope, (tx) => tx.selectFrom("campaign_step").select(["step", "words"]).where("campaign_id", "=", campaign.id).where("subject", "=", "campaign").orderBy("id").execute());
    expect(steps.slice(-2)).toEqual([{ step: "archive", words: "" }, { step: "reopen", words: "Кешіккен есептер бар" }]);
    const audited = await read(organiser.scope, (tx) => tx.selectFrom("audit_event").select("action").where("subject_id", "=", campaign.id).execute());
    expect(audited.map(({ action }) => action)).toContain("campaign.reopened");
    const told = await read(coordinator.scope, (tx) => tx.selectFrom("notification").select("kind").where("account_id", "=", coordinator.accountId).where("href", "=", `/work/campaigns/${campaign.id}`).execute());
    expect(told.map(({ kind }) => kind)).toContain("campaignReopened");
  });
});

test("a region runs its own: nobody outside is asked, and another region's organiser cannot touch it", async () => {
  const [region, elsewhere] = [await aRegion("75"), await aRegion("79")];
  const officer = await aPerson({ role: "regionOfficer", at: region });
  const foreign = await aPerson({ role: "regionOfficer", at: elsewhere });
  await aSchool({ in: elsewhere });
  const template = await findTemplate("challengeSafeOnline2025");
  if (!template) throw new Error("There is no template of the challenge.");
  const id = await write(officer.scope, (tx) => createFromTemplate(tx, region, { ...template, chain: [{ kind: "region", dueAt: "2099-01-01T00:00:00Z" }] }));
  expect(await write(officer.scope, (tx) => publish(tx, id, WORDS))).toMatchObject({ ok: true });
  const asked = await read(officer.scope, (tx) => tx.selectFrom("campaign_return").select("place_path").where("campaign_id", "=", id).execute());
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every(({ place_path }) => place_path.startsWith(region.path))).toBe(true);
  const campaign = await asSeen(foreign, id);
  await expect(write(foreign.scope, (tx) => changeDraft(tx, campaign, (regulation) => regulation))).rejects.toThrow();
  await write(foreign.scope, (tx) => changeBasics(tx, campaign, { kind: "contest", slug: "taken-over", isPublic: false, reporting: "school", asOf: null })).catch(() => {});
  expect(await asSeen(officer, id)).toMatchObject({ kind: "challenge", slug: campaign.slug, public: true });
});

test("a network runs its own: its branches are asked wherever they stand, and it checks them itself", async () => {
  const network = await aNetwork();
  const branches = [await aSchool({ in: await aRegion("75"), network }), await aSchool({ in: await aRegion("79"), network })];
  const unit = await aPerson({ role: "networkCoordinator", at: network });
  const template = await findTemplate("flashmobSafeOnline2025");
  if (!template) throw new Error("There is no template of the flashmob.");
  const id = await write(unit.scope, (tx) => createFromTemplate(tx, network, template));
  expect(await write(unit.scope, (tx) => publish(tx, id, WORDS))).toMatchObject({ ok: true, returns: 2 });
  const asked = await read(unit.scope, (tx) => tx.selectFrom("campaign_return").select("place_id").where("campaign_id", "=", id).execute());
  expect(new Set(asked.map(({ place_id }) => place_id))).toEqual(new Set(branches.map((branch) => branch.id)));
  const tables = await read(unit.scope, (tx) => tx.selectFrom("campaign_consolidation").select(["kind", "place_id"]).where("campaign_id", "=", id).execute());
  expect(tables).toEqual([{ kind: "network", place_id: network.id }]);
});
