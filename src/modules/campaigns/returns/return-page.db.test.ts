import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { openApp, TEST_ORIGIN, type InProcessApp } from "#world/app.ts";
import { aCampaign } from "#world/campaigns.ts";
import { asSuperuser } from "#world/database.ts";
import type { Place } from "#world/places.ts";
import { aSchool, theNation, WORLD } from "#world/school.ts";
import { cookieOf } from "#world/seat.ts";
import { person } from "#world/sign-in.ts";
import type { Campaign } from "../campaign.server.ts";
import { returnFormSchema } from "../schema/return-form.ts";
import { findReturn } from "./standing.server.ts";

let app: InProcessApp;
let school: Place;
let campaign: Campaign;
let coordinator: string;
let head: string;

const word = (kk: string) => ({ kk, ru: "", en: "" });
const FORM = returnFormSchema.parse({
  title: word("Есеп"),
  columns: [
    { kind: "number", code: "participants", heading: word("Қатысушылар саны"), required: true },
    { kind: "links", code: "links", heading: word("Сілтемелер") },
    { kind: "files", code: "photos", heading: word("Суреттер") },
  ],
  checks: [{ column: "participants", notAbove: "pupils" }],
});
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const address = () => `/en/work/campaigns/${campaign.id}/return`;
const look = async (cookie: string) => (await app.request(address(), { headers: { cookie } })).text();
const post = (cookie: string, values: Record<string, string>) =>
  app.request(address(), { method: "POST", headers: { origin: TEST_ORIGIN, cookie, "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams({ form_id: newId(), ...values }) });
const standing = () => read(WORLD, (tx) => findReturn(tx, { placeId: school.id, campaignId: campaign.id }));
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
const answers = (participants: string, links = "") => ({ tookPart: "yes", "0.participants": participants, "0.links": links });

beforeAll(async () => {
  app = await openApp({ demo: true });
  school = await aSchool();
  coordinator = await cookieOf(app, await person(school, "campaignCoordinator"), school.path);
  head = await cookieOf(app, await person(school, "schoolHead"), school.path);
  await asSuperuser((client) => client.query("INSERT INTO school_size (place_id, place_path, pupils) VALUES ($1, $2, $3)", [school.id, school.path, [null, 100, 100, 100, 100, null, null, null, null, null, null, null, null]]));
});
beforeEach(async () => {
  campaign = await aCampaign({ owner: await theNation(), form: FORM, dueAt: new Date("2099-01-01T00:00:00Z"), chain: [{ kind: "region", dueAt: "2099-01-02T00:00:00Z" }, { kind: "nation", dueAt: "2099-01-03T00:00:00Z" }] });
});
afterAll(() => app.close());

describe("the form of a return", () => {
  test("is noted as opened once, and another school's is not there", async () => {
    expect(await look(coordinator)).toContain("Қатысушылар саны");
    await look(head);
    expect(await standing()).toMatchObject({ state: "opened" });
    const stranger = await aSchool();
    const cookie = await cookieOf(app, await person(stranger, "campaignCoordinator"), stranger.path);
    await asSuperuser((client) => client.query("DELETE FROM campaign_return WHERE place_id = $1 AND campaign_id = $2", [stranger.id, campaign.id]));
    expect((await app.request(address(), { headers: { cookie } })).status).toBe(404);
    expect((await post(cookie, { intent: "send", ...answers("5") })).status).toBe(404);
  });

  test("comes back filled with each fault beside its field, and is kept as a draft", async () => {
    const refused = await post(coordinator, { intent: "review", ...answers("401", "https://t.me/a/1\nкейін") });
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toMatch(/more than the school has pupils \(400\)/);
    expect(html).toMatch(/1 line is not understood/);
    expect(html).toMatch(/<textarea[^>]*name="0\.links"[^>]*>https:\/\/t\.me\/a\/1\nкейін<\/textarea>/);
    expect(await standing()).toMatchObject({ state: "draft", draft: { "0.participants": "401", "0.links": "https://t.me/a/1\nкейін" } });
    expect(await look(head)).toContain("кейін");
  });

  test("shows how everything was understood before it is sent, and is sent once however often it is sent", async () => {
    const review = await post(coordinator, { intent: "review", ...answers("120", "https://www.instagram.com/p/AbC/?igsh=1\nt.me/x/5") });
    const html = await review.text();
    expect(review.status).toBe(200);
    expect(html).toContain("www.instagram.com/p/AbC/");
    expect(html).not.toContain("igsh=1</a>");
    expect(await standing()).toMatchObject({ revision: 0 });
    const once = { form_id: newId(), intent: "send", ...answers("120", "https://www.instagram.com/p/AbC/?igsh=1\nt.me/x/5") };
    const sendings = [await post(coordinator, once), await post(coordinator, once)];
    expect(sendings.map(({ status }) => status)).toEqual([303, 303]);
    expect(await standing()).toMatchObject({ state: "sent", revision: 1, numbers: [120], links: 2, on_time: true, draft: null });
  });

  test("with fifty thousand links is refused in words, and every one of them is still there", async () => {
    const links = Array.from({ length: 50_000 }, (_, index) => `https://www.instagram.com/p/${index}/`).join("\n");
    const refused = await post(coordinator, { intent: "send", ...answers("5", links) });
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toContain("There are 50,000 here, 2,000 at most");
    expect(html).toContain("/p/49999/");
    const draft = (await standing())?.draft as Record<string, string> | undefined;
    expect(draft?.["0.links"]).toHaveLength(links.length);
  });

  test("takes pictures and papers for those in reach, keeps them when the rest is refused, and nothing else", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ form_id: newId(), intent: "review", ...answers("a lot") })) form.set(name, value);
    form.append("0.photos", new File([PICTURE], "сурет.png"));
    const refused = await app.request(address(), { method: "POST", headers: { origin: TEST_ORIGIN, cookie: coordinator }, body: form });
    const html = await refused.text();
    expect(refused.status).toBe(422);
    const file = /\/return\/files\/([0-9a-f-]{36})/.exec(html)?.[1];
    expect(html).toMatch(new RegExp(`<input[^>]*name="0\\.photos\\[\\]"[^>]*checked[^>]*value="${file}"|value="${file}"[^>]*checked`));
    expect((await app.request(`${address()}/files/${file}`, { headers: { cookie: head } })).headers.get("content-type")).toBe("image/png");
    const stranger = await aSchool();
    const elsewhere = await cookieOf(app, await person(stranger, "campaignCoordinator"), stranger.path);
    expect((await app.request(`${address()}/files/${file}`, { headers: { cookie: elsewhere } })).status).toBe(404);
    form.set("0.photos", new File(["#!/bin/sh\nrm"], "run.pdf"));
    expect(await (await app.request(address(), { method: "POST", headers: { origin: TEST_ORIGIN, cookie: coordinator }, body: form })).text()).toContain("only pictures and PDF are taken");
    await post(coordinator, { intent: "send", ...answers("5"), "0.photos[]": file! });
    expect((await standing())?.answers).toEqual([{ participants: 5, photos: [file] }]);
  });

  test("says that the deadline moved while somebody typed, and holds the return against the new one", async () => {
    const html = await look(coordinator);
    await asSuperuser((client) => client.query("UPDATE campaign SET due_at = '2026-01-01' WHERE id = $1", [campaign.id]));
    const sent = await post(coordinator, { intent: "send", base: hidden(html, "base"), seen_due: hidden(html, "seen_due"), ...answers("5") });
    expect(sent.status).toBe(303);
    expect(await standing()).toMatchObject({ state: "sent", on_time: false });
    const cookies = sent.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
    expect(await look(`${coordinator}; ${cookies}`)).toContain("The deadline moved while you were typing");
  });
});

describe("two people at once", () => {
  test("whoever sends second sees both texts, and may take the first back; nothing is lost", async () => {
    const base = hidden(await look(coordinator), "base");
    await post(head, { intent: "send", base, ...answers("111", "t.me/head/1") });
    const second = await post(coordinator, { intent: "send", base, ...answers("222", "t.me/coordinator/1") });
    const html = await second.text();
    expect(second.status).toBe(409);
    for (const words of ["111", "t.me/head/1", "222", "t.me/coordinator/1"]) expect(html).toContain(words);
    expect(await standing()).toMatchObject({ numbers: [111], revision: 1 });
    const mine = await (await post(coordinator, { intent: "recallTheirs", ...answers("222", "t.me/coordinator/1") })).text();
    expect(mine).toContain('value="222"');
    expect((await post(coordinator, { intent: "send", base: hidden(mine, "base"), ...answers("222", "t.me/coordinator/1") })).status).toBe(303);
    expect(await standing()).toMatchObject({ numbers: [222], revision: 2 });
    const kept = await asSuperuser(async (client) => (await client.query("SELECT numbers FROM campaign_return_revision WHERE campaign_id = $1 ORDER BY revision", [campaign.id])).rows);
    expect(kept.map(({ numbers }) => Number(numbers[0]))).toEqual([111, 222]);
  });

  test("at the very same moment one is sent and the other told", async () => {
    const base = hidden(await look(coordinator), "base");
    const both = await Promise.all([post(head, { intent: "send", base, ...answers("1") }), post(coordinator, { intent: "send", base, ...answers("2") })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(await standing()).toMatchObject({ revision: 1 });
  });

  test("a draft is not written over a colleague's newer one", async () => {
    const base = hidden(await look(coordinator), "base");
    await post(head, { intent: "save", base, ...answers("11") });
    const second = await post(coordinator, { intent: "save", base, ...answers("22") });
    expect(second.status).toBe(409);
    expect(await standing()).toMatchObject({ draft: { "0.participants": "11" } });
    const sending = await post(coordinator, { intent: "send", base, ...answers("22") });
    expect(sending.status).toBe(409);
    const now = hidden(await sending.text(), "base");
    expect((await post(coordinator, { intent: "send", base: now, ...answers("22") })).status).toBe(303);
  });
});

describe("a return that was sent", () => {
  const sendIt = () => post(coordinator, { intent: "send", ...answers("50", "t.me/x/1") });
  const decide = (state: string) => asSuperuser((client) => client.query("UPDATE campaign_return SET state = $2, checked_at = now() WHERE campaign_id = $1 AND place_id = $3", [campaign.id, state, school.id]));

  test("can be taken back until it is accepted, and stands in the form to be corrected", async () => {
    await sendIt();
    expect((await post(coordinator, { intent: "recall" })).status).toBe(303);
    const html = await look(coordinator);
    expect(html).toContain('value="50"');
    expect(html).toContain("https://t.me/x/1");
    await sendIt();
    await decide("accepted");
    const refused = await post(coordinator, { intent: "recall" });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("ask the level above");
  });

  test("of a place that took no part says why, and counts nothing", async () => {
    expect((await post(coordinator, { intent: "send", tookPart: "no", reason: " " })).status).toBe(422);
    expect((await post(coordinator, { intent: "send", tookPart: "no", reason: "Карантин" })).status).toBe(303);
    expect(await standing()).toMatchObject({ state: "sent", took_part: false, reason: "Карантин", numbers: [null] });
  });

  test("once accepted is opened again only by the level above, which is told of the wish", async () => {
    const region = await read(WORLD, (tx) => tx.selectFrom("campaign_consolidation").select(["place_id", "place_path"]).where("campaign_id", "=", campaign.id).where("kind", "=", "region").executeTakeFirstOrThrow());
    const officer = await person({ id: region.place_id, path: region.place_path }, "regionOfficer");
    await sendIt();
    await decide("accepted");
    expect((await post(coordinator, { intent: "ask", why: "" })).status).toBe(422);
    expect((await post(coordinator, { intent: "ask", why: "Сан қате жазылған" })).status).toBe(303);
    expect(await standing()).toMatchObject({ state: "accepted", correction_asked: "Сан қате жазылған" });
    const told = await read(WORLD, (tx) => tx.selectFrom("notification").select(["kind", "values"]).where("account_id", "=", officer.accountId).execute());
    expect(told).toMatchObject([{ kind: "campaignCorrectionAsked", values: { campaign: campaign.id } }]);
    expect(JSON.stringify(told)).not.toContain("қате");
  });

  test("once accepted has a certificate with one code, and whoever holds the code sees that it is true while it is", async () => {
    await sendIt();
    const paper = () => app.request(`${address()}/certificate`, { headers: { cookie: coordinator } });
    expect((await paper()).status).toBe(404);
    await decide("accepted");
    const pdf = await paper();
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    await paper();
    const issued = await read(WORLD, (tx) => tx.selectFrom("campaign_certificate").selectAll().where("campaign_id", "=", campaign.id).execute());
    expect(issued).toHaveLength(1);
    const code = issued[0]?.code ?? "";
    const proof = await (await app.request(`/en/campaigns/proof/${code.toLowerCase()}`)).text();
    expect(proof).toContain("The certificate is true");
    expect(proof).toContain("Test School");
    expect(proof).not.toMatch(/<script|>50</);
    await decide("returned");
    expect(await (await app.request(`/en/campaigns/proof/${code}`)).text()).toContain("not confirmed at present");
    expect((await app.request("/en/campaigns/proof/222222222222")).status).toBe(404);
  });

  test("is not changed once the table above is approved or the campaign is over, and the page says why", async () => {
    await asSuperuser((client) => client.query("UPDATE campaign_consolidation SET state = 'approved' WHERE campaign_id = $1 AND kind = 'region'", [campaign.id]));
    const locked = await post(coordinator, { intent: "send", ...answers("5") });
    expect(locked.status).toBe(409);
    expect(await locked.text()).toContain("The table above has been approved");
    await asSuperuser((client) => client.query("UPDATE campaign SET state = 'archived' WHERE id = $1", [campaign.id]));
    expect(await (await post(coordinator, { intent: "send", ...answers("5") })).text()).toContain("takes no more returns");
    expect(await standing()).toMatchObject({ revision: 0 });
  });
});

test("what is due stands on the home page with one way to its form, and goes when it is sent", async () => {
  await write(WORLD, async (tx) => tx.updateTable("campaign").set({ state: "archived" }).where("id", "<>", campaign.id).execute());
  const home = async () => (await app.request("/en/home", { headers: { cookie: coordinator } })).text();
  expect(await home()).toContain(`href="${address()}"`);
  await post(coordinator, { intent: "send", ...answers("5") });
  expect(await home()).not.toContain("A return is due");
});

describe("a school's figures beside its region's", () => {
  const tally = (place: { id: string; path: string }, participants: number) =>
    asSuperuser((client) => client.query("INSERT INTO campaign_tally (place_id, campaign_id, place_path, expected, reported, took_part, participants, links, counted_at) VALUES ($1, $2, $3, 40, 31, 30, $4, 9, now())", [place.id, campaign.id, place.path, participants]));
  const turn = (sql: string) => asSuperuser((client) => client.query(sql, [campaign.id]));

  test("are shown once a table above it is approved, and nothing of them before", async () => {
    await post(coordinator, { intent: "send", ...answers("77") });
    await tally(await theNation(), 4_321);
    expect(await look(coordinator)).not.toContain("4,321");
    await turn("UPDATE campaign_consolidation SET state = 'approved' WHERE campaign_id = $1 AND kind = 'region'");
    const html = await look(coordinator);
    expect(html).toContain("Your school beside the others");
    expect(html).toContain("31 of 40");
  });

  test("are shown of a campaign that is over, and not to a school that took no part", async () => {
    await tally(await theNation(), 4_321);
    await turn("UPDATE campaign SET state = 'archived' WHERE id = $1");
    expect(await look(coordinator)).not.toContain("beside the others");
  });
});
