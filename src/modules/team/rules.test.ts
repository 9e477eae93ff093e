import { expect, test } from "vitest";
import { readAnnex2, readAnnex3 } from "./content.server.ts";
import { answersFor, compositionOf, readinessOf } from "./rules.ts";
import { DUTY_GROUPS, SEATS, type Seat } from "./schema.ts";

const annex = readAnnex3();
const members = (...seats: Seat[]) => seats.map((seat, index) => ({ seat, accountId: `person ${index}`, name: `Person ${index}` }));

const DAY_SCHOOL: Seat[] = ["head", "deputy", "curator", "teacher", "teacher", "psychologist", "nurse", "lawyer", "safetyEngineer", "schoolPoliceInspector"];

test("the ten of annex 3 fill a day school, a nurse in place of the doctor", () => {
  expect(compositionOf(annex, members(...DAY_SCHOOL), false)).toMatchObject({ people: 10, enough: true, missing: [] });
});

test("where pupils live in a boarding house two lines more are needed, and twelve people fill all eleven", () => {
  expect(compositionOf(annex, members(...DAY_SCHOOL), true).missing.map(({ line }) => line)).toEqual([3, 5]);
  expect(compositionOf(annex, members(...DAY_SCHOOL, "boardingHead", "boardingEducator"), true)).toMatchObject({ people: 12, missing: [] });
});

test("one teacher is not two", () => {
  const oneTeacher = members(...DAY_SCHOOL.filter((seat, index) => seat !== "teacher" || index === 3));
  expect(compositionOf(annex, oneTeacher, false)).toMatchObject({ people: 9, enough: false, missing: [{ line: 6, has: 1, needs: 2 }] });
});

test("a person in two lines counts once, with an account or without", () => {
  const [one] = members("lawyer");
  expect(compositionOf(annex, [one!, { ...one!, seat: "curator" }], false).people).toBe(1);
  const inspector = { seat: "schoolPoliceInspector" as const, accountId: null, name: "Ким А." };
  expect(compositionOf(annex, [inspector, { ...inspector, seat: "safetyEngineer", name: "КИМ А." }], false).people).toBe(1);
});

test("annex 3 has eleven lines, of which the sixth is two teachers, and a place for every function", () => {
  expect(annex.composition.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(annex.composition.reduce((sum, { people }) => sum + people, 0)).toBe(12);
  expect(annex.composition.filter(({ boarding }) => !boarding).reduce((sum, { people }) => sum + people, 0)).toBe(annex.leastPeople);
  expect(annex.composition.flatMap(({ seats }) => seats).toSorted()).toEqual([...SEATS].toSorted());
  expect(annex.principles).toHaveLength(8);
  expect(annex.responsibility.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 11]);
});

test("annex 2 has its six groups with as many duties as the annex", () => {
  expect(readAnnex2().groups.map(({ key, duties }) => [key, duties.length])).toEqual([
    ["branchHead", 5], ["serviceHead", 8], ["personnel", 5], ["legality", 3], ["member", 5], ["everybody", 4],
  ]);
  expect(readAnnex2().groups.map(({ key }) => key)).toEqual([...DUTY_GROUPS]);
});

test("a member opens calls with an account, a role and a key, and otherwise hears what comes first", () => {
  expect(readinessOf({ accountId: null, hasRole: false, hasKey: false })).toBe("noAccount");
  expect(readinessOf({ accountId: "a", hasRole: false, hasKey: true })).toBe("noRole");
  expect(readinessOf({ accountId: "a", hasRole: true, hasKey: false })).toBe("noKey");
  expect(readinessOf({ accountId: "a", hasRole: true, hasKey: true })).toBe("opens");
});

test("everybody in the service answers for what all staff do, the lawyer for lawfulness besides", () => {
  expect(SEATS.every((seat) => answersFor(seat).includes("everybody"))).toBe(true);
  expect(SEATS.filter((seat) => answersFor(seat).includes("legality"))).toEqual(["lawyer"]);
});
