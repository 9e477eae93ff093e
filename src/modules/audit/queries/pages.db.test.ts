import { beforeAll, describe, expect, test } from "vitest";
import { record } from "#platform/audit/record.server.ts";
import { setClock } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { anItem } from "#world/item.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aDistrict, aNetwork, aSchool } from "#world/school.ts";
import { readFilter, type LineFilter } from "../schema.ts";
import { openingsOf } from "./openings.server.ts";
import { doneBy, happenedHere } from "./pages.server.ts";

const ALL = readFilter(new URLSearchParams());
let district: Place, school: Place, other: Place, network: Place;
let head: Person, psychologist: Person, officer: Person, coordinator: Person, stranger: Person;
let itemId: string;

function asked(filter: Partial<LineFilter>): LineFilter {
  return { ...ALL, ...filter };
}

async function act(person: Person, at: Place, day: string, more: { itemId?: string; action?: string; subjectId?: string } = {}) {
  setClock(new Date(`${day}T05:00:00Z`));
  const line = { placeId: at.id, placePath: at.path, action: "place.changed", subjectKind: "place", subjectId: at.id };
  await write(person.scope, (tx) => record(tx, { ...line, ...more }));
  setClock(undefined);
}

async function seen(person: Person, at: Place, filter: Partial<LineFilter> = {}, size?: number) {
  return read(person.scope, (tx) => happenedHere(tx, person.scope, at.id, asked(filter), size));
}

beforeAll(async () => {
  district = await aDistrict();
  network = await aNetwork();
  school = await aSchool({ in: district, network });
  other = await aSchool({ in: district });
  head = await aPerson({ role: "schoolHead", at: school });
  psychologist = await aPerson({ role: "safetyMember", at: school, safetyFunction: "psychologist", name: { familyName: "Төлегенова" } });
  officer = await aPerson({ role: "regionOfficer", at: district });
  coordinator = await aPerson({ role: "networkCoordinator", at: network });
  stranger = await aPerson({ role: "schoolHead", at: other });
  itemId = await anItem(school, [psychologist]);
  await act(head, school, "2026-09-01");
  await act(psychologist, school, "2026-09-02", { itemId });
  await act(psychologist, school, "2026-09-03", { action: "place.closed" });
  await act(officer, school, "2026-09-04");
  await act(stranger, other, "2026-09-05");
});

describe("what happened here", () => {
  test("shows the head the school's own lines, newest first, with names and sentences", async () => {
    const { rows } = await inLocale("en", () => seen(head, school));
    expect(rows.map((row) => row.at.slice(0, 10))).toEqual(["2026-09-04", "2026-09-03", "2026-09-01"]);
    expect(rows[0]?.who).toContain(officer.name.familyName);
    expect(rows[0]?.what).toBe("Changed the details of a place");
    expect(rows[0]?.subject?.name).toBe("Test School");
  });

  test("hides what concerns an item from who holds no key, also from counts, pages and exports", async () => {
    for (const person of [head, officer, coordinator]) {
      const { rows } = await seen(person, school);
      expect(rows).toHaveLength(3);
    }
    expect((await seen(head, school, {}, 3)).next).toBeNull();
    expect((await seen(head, school, { who: psychologist.accountId })).rows).toHaveLength(1);
    expect((await seen(head, school, { from: "2026-09-02", to: "2026-09-02" })).rows).toEqual([]);
    expect((await seen(psychologist, school)).rows).toHaveLength(4);
  });

  test("no cursor leads to a hidden line", async () => {
    const all = (await seen(psychologist, school)).rows;
    const hidden = all.find((row) => row.at.startsWith("2026-09-02"));
    const after = { at: Date.parse(hidden?.at ?? ""), hash: hidden?.key ?? "" };
    expect((await seen(head, school, { after })).rows).toEqual([]);
  });

  test("keeps a stranger out even when asked by id", async () => {
    expect((await seen(stranger, school)).rows).toEqual([]);
    expect((await seen(stranger, district, { below: true })).rows).toHaveLength(1);
  });

  test("shows an officer the own place, and with what lies under it when asked", async () => {
    expect((await seen(officer, district)).rows).toEqual([]);
    expect((await seen(officer, district, { below: true })).rows).toHaveLength(4);
  });

  test("shows a network its branches where they stand, and nothing of their neighbours", async () => {
    const { rows } = await seen(coordinator, network, { below: true });
    expect(rows).toHaveLength(3);
  });

  test("filters by person, action, day and subject", async () => {
    const count = async (filter: Partial<LineFilter>) => (await seen(head, school, filter)).rows.length;
    expect(await count({ who: "төлеген" })).toBe(1);
    expect(await count({ who: "төлеген%" })).toBe(0);
    expect(await count({ action: "place.closed" })).toBe(1);
    expect(await count({ action: "place." })).toBe(3);
    expect(await count({ from: "2026-09-03" })).toBe(2);
    expect(await count({ to: "2026-09-03" })).toBe(2);
    expect(await count({ subject: `place:${school.id}` })).toBe(3);
    expect(await count({ subject: `place:${other.id}` })).toBe(0);
  });

  test("turns pages without leaving a line out or showing one twice, in both directions", async () => {
    for (const oldestFirst of [false, true]) {
      const whole = (await seen(head, school, { oldestFirst })).rows.map((row) => row.key);
      const paged: string[] = [];
      let filter: Partial<LineFilter> = { oldestFirst };
      for (let turn = 0; turn < 5; turn++) {
        const { rows, next } = await seen(head, school, filter, 1);
        paged.push(...rows.map((row) => row.key));
        if (!next) break;
        filter = { ...filter, after: readFilter(new URLSearchParams({ page: next })).after };
      }
      expect(paged).toEqual(whole);
    }
  });
});

describe("what I did", () => {
  test("shows the own lines only", async () => {
    const { rows } = await read(officer.scope, (tx) => doneBy(tx, officer.scope, ALL));
    expect(rows.map((row) => row.at.slice(0, 10))).toEqual(["2026-09-04"]);
  });

  test("forgets what concerned an item the person was excluded from", async () => {
    const item = await anItem(school, []);
    const before = (await read(head.scope, (tx) => doneBy(tx, head.scope, ALL))).rows.length;
    await act(head, school, "2026-09-07", { itemId: item });
    expect((await read(head.scope, (tx) => doneBy(tx, head.scope, ALL))).rows).toHaveLength(before);
  });
});

describe("who opened this", () => {
  test("is told to who holds the item, and to nobody else", async () => {
    const item = { placeId: school.id, itemId };
    const told = await read(psychologist.scope, (tx) => openingsOf(tx, psychologist.scope, item));
    expect(told.openings.map((opening) => opening.who)).toEqual([expect.stringContaining("Төлегенова")]);
    for (const person of [head, officer, stranger]) {
      const { openings } = await read(person.scope, (tx) => openingsOf(tx, person.scope, item));
      expect(openings).toEqual([]);
    }
  });
});
