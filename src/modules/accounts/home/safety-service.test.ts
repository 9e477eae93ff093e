import { expect, test } from "vitest";
import { compositionOf, type Seat } from "./safety-service.ts";

const holders = (...seats: Seat[]) => seats.map((seat, index) => ({ accountId: `person ${index}`, seat }));

const FULL: Seat[] = ["head", "deputy", "curator", "teacher", "teacher", "psychologist", "nurse", "lawyer", "safetyEngineer", "schoolPoliceInspector"];

test("the ten of annex 3 fill a day school, a nurse in place of the doctor", () => {
  expect(compositionOf(holders(...FULL), false)).toMatchObject({ people: 10, enough: true, open: [] });
});

test("a boarding school needs two seats more", () => {
  expect(compositionOf(holders(...FULL), true).open).toEqual(["boardingHead", "boardingEducator"]);
});

test("one teacher is not two", () => {
  const composition = compositionOf(holders(...FULL.filter((seat, index) => seat !== "teacher" || index === 3)), false);
  expect(composition).toMatchObject({ people: 9, enough: false, open: ["teacher"] });
});

test("a person in two seats counts once", () => {
  const twice = [{ accountId: "one", seat: "lawyer" as const }, { accountId: "one", seat: "curator" as const }];
  expect(compositionOf(twice, false).people).toBe(1);
});
