import { beforeAll, expect, test } from "vitest";
import type { TableBlock } from "#platform/documents/document.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { aContest, aJury, anEntry, atStage, judges } from "#world/contests.ts";
import { aPerson, type Person } from "#world/person.ts";
import { aRegion, aSchool, theNation } from "#world/school.ts";
import type { Entry } from "./entries.server.ts";
import { protocolDocument, type ToWrite } from "./protocol-document.ts";
import { protocolOf } from "./protocol.server.ts";
import { scoresDocument } from "./scores-document.ts";
import { closeStage, decideTie } from "./stage.server.ts";

let [officer, one, two]: Person[] = [];
let entries: Entry[];
let written: ToWrite;
let open: unknown;

beforeAll(async () => {
  const region = await aRegion();
  officer = await aPerson({ role: "regionOfficer", at: region });
  [one, two] = [await aPerson({ role: "staff", at: region }), await aPerson({ role: "districtOfficer", at: region })];
  const campaign = await aContest(await theNation());
  entries = [];
  for (const title of ["Тең бірінші", "Тең екінші", "Соңғы"]) {
    entries.push(await anEntry((await aPerson({ role: "campaignCoordinator", at: await aSchool() })).scope, campaign, { title, name: "Жасырынова Мөлдір" }));
  }
  const [a, b, c] = entries as [Entry, Entry, Entry];
  await aJury(officer, campaign, "region", one, two);
  for (const juror of [one, two]) {
    await judges(juror, campaign, a, 8, 8);
    await judges(juror, campaign, b, 8, 8);
  }
  await judges(one, campaign, c, 3, 4);
  await judges(two, campaign, c, 6, 4);
  await atStage(officer, campaign, "region", (tx, held) => decideTie(tx, held, officer!.accountId, { entries: [b.id, a.id], reason: "Идеясы жақынырақ." }));
  open = await atStage(officer, campaign, "region", protocolOf);
  await atStage(officer, campaign, "region", (tx, held) => closeStage(tx, held, officer!.accountId));
  written = await atStage(officer, campaign, "region", async (tx, held) => ({ held, title: "Сынақ байқауы", protocol: (await protocolOf(tx, held))!, made: { at: new Date("2026-11-27T10:00:00Z"), by: "" } }));
});

const tables = (document: ReturnType<typeof protocolDocument>) => document.blocks.filter((block): block is TableBlock => block.kind === "table");

test("the protocol of a stage is there once it is closed, and not before", () => {
  expect(open).toBeUndefined();
  expect(written.protocol).toMatchObject({ closedBy: expect.any(String), jury: [{ scored: 3 }, { scored: 3 }] });
});

test("the protocol says jury, criteria with weights, each work with its jurors' totals, spread and place, and who decided a tie and why", () => {
  const [jury, criteria, places, decisions] = inLocale("kk", () => tables(protocolDocument(written)));
  expect([jury?.rows.length, criteria?.rows]).toEqual([2, [["Идеяның айқындығы", 10, 2], ["Орындау шеберлігі", 10, 1]]]);
  const [a, b, c] = entries as [Entry, Entry, Entry];
  expect(places?.caption).toBe("Фотосурет, 5–8-сыныптар");
  expect(places?.rows.map(([place, code, title, , , , score, spread, decided, passed]) => [place, code, title, score, spread, decided, passed])).toEqual([
    [1, b.code, "Тең екінші", 80, 0, "\u00A0", "иә"],
    [2, a.code, "Тең бірінші", 80, 0, "төраға шешімімен", "жоқ"],
    [3, c.code, "Соңғы", expect.closeTo(43.333333, 5), 20, "балмен", "жоқ"],
  ]);
  expect(places?.rows[2]?.slice(4, 6).toSorted()).toEqual([expect.closeTo(33.333333, 5), expect.closeTo(53.333333, 5)]);
  expect(decisions?.rows).toEqual([[`${b.code} → ${a.code}`, "Идеясы жақынырақ.", expect.stringMatching(/\S/), expect.any(Date)]]);
});

test("the sheet of scores holds every mark of every juror, and none of both names an author", () => {
  const [marks, places] = inLocale("ru", () => tables(scoresDocument(written)));
  expect([marks?.rows.length, places?.rows.length]).toEqual([6, 3]);
  expect(marks?.columns.map(({ label }) => label)).toContain("Ясность идеи");
  expect(marks?.rows.filter((row) => row[2] === entries[2]?.code).map((row) => [row[6], row[7]]).toSorted()).toEqual([[3, 4], [6, 4]]);
  for (const document of [protocolDocument(written), scoresDocument(written)]) expect(JSON.stringify(document)).not.toContain("Жасырынова");
});

test("more jurors than fit beside each other stand in one column, each with its number", async () => {
  const many = Array.from({ length: 8 }, (_, at) => ({ accountId: `j${at}`, name: `Қазы ${at}`, nominations: [], scored: 1 }));
  const [first, ...rest] = written.protocol.entries;
  const crowded = { ...first!, sheets: many.map(({ accountId }, at) => ({ jurorId: accountId, marks: {}, total: 50 + at / 3, note: "" })) };
  const [, , places] = inLocale("kk", () => tables(protocolDocument({ ...written, protocol: { ...written.protocol, jury: many, entries: [crowded, ...rest.map((entry) => ({ ...entry, sheets: [] }))] } })));
  expect(places?.columns).toHaveLength(9);
  expect(String(places?.rows[0]?.[4])).toMatch(/^1: 50; 2: 50,33; /);
});
