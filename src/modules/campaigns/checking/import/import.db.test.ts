import { beforeAll, describe, expect, test } from "vitest";
import type { PersonScope } from "#platform/access/scope.ts";
import { read, write } from "#platform/database/door.server.ts";
import { readTable } from "#platform/documents/read-table.server.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { aCampaign, aReturn, FLASHMOB_FORM, sent } from "#world/campaigns.ts";
import { aPerson } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import type { Campaign } from "../../campaign.server.ts";
import { sendReturn } from "../../returns/send.server.ts";
import { planImport } from "./plan.server.ts";

const HEAD = "Мектеп коды;Мектеп атауы;Қатысты (иә/жоқ);Қатысушылар саны;Әлеуметтік желілердегі белсенді сілтемелер;Қатыспау себебі;Тапсырылған күні";

let campaign: Campaign;
let officer: PersonScope;
let school: Place;
let other: Place;
let foreign: Place;

beforeAll(async () => {
  const [nation, region] = [await theNation(), await aRegion("33")];
  school = await aSchool({ in: region });
  other = await aSchool({ in: region });
  foreign = await aSchool({ in: await aRegion("79") });
  officer = (await aPerson({ role: "regionOfficer", at: region })).scope;
  campaign = await aCampaign({ owner: nation, heldFrom: "2026-10-21", dueAt: new Date("2026-10-23T19:00:00Z") });
});

async function plan(...lines: string[]) {
  const table = await readTable(Buffer.from([HEAD, ...lines].join("\n")));
  if (!table.ok) throw new Error(table.why);
  return inLocale("kk", () => read(officer, (tx) => planImport(tx, officer, campaign, FLASHMOB_FORM, table.header, table.rows)));
}

describe("a table of returns", () => {
  test("is known by its headings in any language, and keeps the day on which each was handed in", async () => {
    const { ready, faults, blank } = await plan(`${school.code};X;;120;"https://t.me/a/1 https://t.me/a/2";;23.10.2026`, `${other.code};Y;;;;;`);
    expect(faults).toEqual([]);
    expect(blank).toBe(1);
    expect(ready).toMatchObject([{ placeId: school.id, send: { tookPart: true, channel: "import", links: { links: ["https://t.me/a/1", "https://t.me/a/2"] }, handedInAt: new Date("2026-10-22T19:00:00Z") } }]);
    const russian = await readTable(Buffer.from(`Код школы;Количество участников\n${school.code};7`));
    if (!russian.ok) throw new Error(russian.why);
    expect((await read(officer, (tx) => planImport(tx, officer, campaign, FLASHMOB_FORM, russian.header, russian.rows))).ready).toHaveLength(1);
  });

  test("names every fault by its cell and in words, and leaves the place out whole", async () => {
    const { ready, faults } = await plan(
      `${school.code};;;бес;;;`,
      `${other.code};;;10;жоқ мекенжай;;01.01.1900`,
      `;;;12;;;`,
      `${foreign.code};;;12;;;`,
      "болмаған;;;12;;;",
    );
    expect(ready).toEqual([]);
    expect(faults.map(({ cell, column }) => [cell, column])).toEqual([
      ["D2", "Қатысушылар саны"], ["E3", "Әлеуметтік желілердегі белсенді сілтемелер"], ["G3", "Тапсырылған күні"], ["A4", "Мектеп коды"], ["A5", "Мектеп коды"], ["A6", "Мектеп коды"],
    ]);
    for (const { why } of faults) expect(why.length).toBeGreaterThan(10);
  });

  test("does not send over what a school sent itself", async () => {
    await sent(campaign, other, aReturn(5));
    const { ready, faults } = await plan(`${other.code};;;10;;;`);
    expect([ready.length, faults.map(({ cell }) => cell)]).toEqual([0, ["A2"]]);
  });

  test("says a school took no part only with a reason", async () => {
    const { ready, faults } = await plan(`${school.code};;жоқ;;;;`);
    expect([ready.length, faults[0]?.cell]).toEqual([0, "F2"]);
    expect((await plan(`${school.code};;жоқ;;;Карантин;`)).ready).toMatchObject([{ send: { tookPart: false, reason: "Карантин" } }]);
  });

  test("counts by the day it was handed in: on paper on the last day is in time, however late it is entered", async () => {
    const { ready } = await plan(`${school.code};;;120;;;23.10.2026`);
    await write(officer, (tx) => sendReturn(tx, campaign, FLASHMOB_FORM, { placeId: school.id, campaignId: campaign.id }, ready[0]!.send));
    const row = await read(WORLD, (tx) => tx.selectFrom("campaign_return").select(["on_time", "channel", "numbers"]).where("campaign_id", "=", campaign.id).where("place_id", "=", school.id).executeTakeFirstOrThrow());
    expect(row).toEqual({ on_time: true, channel: "import", numbers: [120] });
  });
});
