import { afterEach, expect, test } from "vitest";
import { record } from "#platform/audit/record.server.ts";
import { setClock } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { anItem } from "#world/item.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aDistrict, aSchool } from "#world/school.ts";
import { lastMondays, linesByWeek } from "./weeks.server.ts";

afterEach(() => setClock(undefined));

async function act(person: Person, at: Place, moment: string, itemId?: string, action = "place.changed") {
  setClock(new Date(moment));
  await write(person.scope, (tx) => record(tx, { placeId: at.id, placePath: at.path, action, subjectKind: "place", subjectId: at.id, itemId }));
}

test("weeks begin on Monday in Kazakhstan, when it is still Sunday in Greenwich", () => {
  setClock(new Date("2026-11-22T18:59:00Z"));
  expect(lastMondays(2)).toEqual(["2026-11-09", "2026-11-16"]);
  setClock(new Date("2026-11-22T19:01:00Z"));
  expect(lastMondays(2)).toEqual(["2026-11-16", "2026-11-23"]);
});

test("counts of a week hold no line about an item to which the reader has no key, none out of reach, and no look at a list", async () => {
  const district = await aDistrict();
  const [school, other] = [await aSchool({ in: district }), await aSchool({ in: district })];
  const head = await aPerson({ role: "schoolHead", at: school });
  const psychologist = await aPerson({ role: "safetyMember", at: school, safetyFunction: "psychologist" });
  const stranger = await aPerson({ role: "schoolHead", at: other });
  const itemId = await anItem(school, [psychologist]);
  await act(head, school, "2026-11-08T19:30:00Z");
  await act(head, school, "2026-11-17T05:00:00Z");
  await act(psychologist, school, "2026-11-17T06:00:00Z", itemId);
  await act(psychologist, school, "2026-11-17T06:30:00Z", undefined, "note.listed");
  await act(stranger, other, "2026-11-17T07:00:00Z");
  setClock(new Date("2026-11-20T05:00:00Z"));
  const seenBy = (person: Person, below = true) => read(person.scope, (tx) => linesByWeek(tx, person.scope, { id: school.id, paths: person.scope.reach }, below, 3));
  expect(await seenBy(head)).toEqual([{ monday: "2026-11-02", lines: 0 }, { monday: "2026-11-09", lines: 1 }, { monday: "2026-11-16", lines: 1 }]);
  expect(await seenBy(head, false)).toEqual(await seenBy(head));
  expect((await seenBy(stranger, false)).map(({ lines }) => lines)).toEqual([0, 0, 0]);
  expect((await seenBy(stranger)).map(({ lines }) => lines)).toEqual([0, 0, 1]);
});
