import { expect, test } from "vitest";
import { CONTEST } from "#world/contests.ts";
import { entryFaults } from "./entry-faults.ts";

const faultsOf = (nomination: string, age_group: string, class_name: string) => Object.keys(entryFaults(CONTEST, { nomination, age_group, class_name }));

test("a work fits a nomination and a group that the contest has, and the group of its class", () => {
  expect(faultsOf("photo", "junior", "7 «Б»")).toEqual([]);
  expect(faultsOf("photo", "senior", "7 «Б»")).toEqual(["age_group"]);
  expect(faultsOf("film", "nobody", "7 «Б»")).toEqual(["nomination", "age_group"]);
});

test("a class of no group, or one without a number, is left to the school", () => {
  expect([faultsOf("photo", "junior", "2 «А»"), faultsOf("photo", "senior", "дайындық")]).toEqual([[], []]);
});
