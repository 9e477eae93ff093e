import { expect, test } from "vitest";
import { countingOf, readKinds } from "./content.server.ts";
import { COUNTINGS } from "./schema.ts";

const OUTSIDE = ["outside", "againstStaff"];

test("§ 7 and annex 1: every kind of cruelty is there, and violence against staff apart", () => {
  expect(readKinds().kinds.map(({ code }) => code)).toEqual(["physical", "psychological", "sexual", "neglect", "exploitation", "bullying", "cyberbullying", "againstStaff"]);
  expect(readKinds().kinds.find(({ code }) => code === "cyberbullying")?.forms.map(({ code }) => code)).toEqual(["grooming", "sexting", "trolling", "outing", "fakeProfile", "phishing", "exclusion"]);
});

test("§ 36 counts seven types, each has a form, and neglect and exploitation have none there", () => {
  expect(COUNTINGS.filter((one) => !OUTSIDE.includes(one))).toHaveLength(7);
  const used = new Set(readKinds().kinds.flatMap(({ forms }) => forms.map(({ counting }) => counting)));
  expect([...used].toSorted()).toEqual([...COUNTINGS].toSorted());
  for (const kind of readKinds().kinds) {
    if (kind.code === "neglect" || kind.code === "exploitation") expect(new Set(kind.forms.map(({ counting }) => counting))).toEqual(new Set(["outside"]));
  }
  expect(countingOf("neglect", "danger")).toBe("outside");
});

test("no code of a form stands twice in its kind", () => {
  for (const { forms } of readKinds().kinds) expect(new Set(forms.map(({ code }) => code)).size).toBe(forms.length);
});
