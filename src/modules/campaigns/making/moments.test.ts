import { expect, test } from "vitest";
import { dayAndTime, momentAt } from "./moments.ts";

test("an hour on the clock is the moment of its day, before and after the clocks were set back", () => {
  expect(momentAt("2025-10-23", "23:59")?.toISOString()).toBe("2025-10-23T18:59:00.000Z");
  expect(momentAt("2017-04-25", "23:59")?.toISOString()).toBe("2017-04-25T17:59:00.000Z");
});

test("comes back as it went, and what is no moment is none", () => {
  expect(dayAndTime(new Date("2025-10-23T18:59:00Z"))).toEqual({ day: "2025-10-23", time: "23:59" });
  expect(momentAt("2025-13-23", "10:00")).toBeUndefined();
  expect(momentAt("", "")).toBeUndefined();
});
