import { expect, test } from "vitest";
import { dutyOn, inTurn, mondayOf, stretches, tellFirst } from "./duty-rules.ts";

const entry = (fromDay: string, untilDay: string, firstId: string, secondId: string | null = null) => ({ fromDay, untilDay, firstId, secondId });

test("a holiday written over a week holds for its days, the week for the rest", () => {
  const entries = [entry("2026-12-16", "2026-12-17", "holiday"), entry("2026-12-14", "2026-12-20", "week")];
  expect(["2026-12-15", "2026-12-16", "2026-12-17", "2026-12-18", "2026-12-21"].map((day) => dutyOn(entries, day)?.firstId)).toEqual(["week", "holiday", "holiday", "week", undefined]);
});

test("weeks begin on Monday and go round, the second of a week being the first of the next", () => {
  expect(mondayOf("2026-11-29")).toBe("2026-11-23");
  expect(inTurn(["a", "b", "c"], "2026-11-25", 4)).toEqual([
    entry("2026-11-25", "2026-11-29", "a", "b"), entry("2026-11-30", "2026-12-06", "b", "c"), entry("2026-12-07", "2026-12-13", "c", "a"), entry("2026-12-14", "2026-12-20", "a", "b"),
  ]);
  expect(inTurn(["a"], "2026-11-25", 1)).toEqual([entry("2026-11-25", "2026-11-29", "a", null)]);
});

test("days of the same people stand as one stretch, and days of nobody are shown", () => {
  expect(stretches([entry("2026-11-25", "2026-11-26", "a")], "2026-11-25", 4)).toEqual([
    { fromDay: "2026-11-25", untilDay: "2026-11-26", firstId: "a", secondId: null }, { fromDay: "2026-11-27", untilDay: "2026-11-28", firstId: null, secondId: null },
  ]);
});

test("the first on duty hears first, with an urgent call the second too, and everybody when nobody on duty reads it", () => {
  const readers = ["a", "b", "c"];
  expect(tellFirst(readers, ["b", "c"], false)).toEqual(["b"]);
  expect(tellFirst(readers, ["b", "c"], true)).toEqual(["b", "c"]);
  expect(tellFirst(readers, ["gone", "c"], false)).toEqual(["c"]);
  expect(tellFirst(readers, ["gone"], true)).toEqual(readers);
  expect(tellFirst(readers, [], false)).toEqual(readers);
});
