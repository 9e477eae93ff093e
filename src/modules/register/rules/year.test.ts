import { expect, test } from "vitest";
import { monthOf, yearOfNumber } from "./year.ts";

test("a new series of numbers begins with September", () => {
  expect(["2026-08-31", "2026-09-01", "2027-05-25"].map(yearOfNumber)).toEqual([2025, 2026, 2026]);
});

test("of the day only the month is counted", () => {
  expect(monthOf("2026-11-27")).toBe("2026-11-01");
});
