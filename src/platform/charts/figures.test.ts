import { expect, test } from "vitest";
import { inLocale } from "../i18n/locale.ts";
import { axisTo, sayBriefly, sayFigure } from "./figures.ts";
import { monthsBetween } from "./kinds/timeline.ts";
import { axisNames } from "./kinds/line.ts";
import { stepOf } from "./kinds/heat.ts";
import { runsOf } from "./path.ts";

test("zero, not reported and withheld are said in three ways", () => {
  expect(inLocale("kk", () => [0, null, "withheld" as const].map((figure) => sayFigure(figure)))).toEqual(["0", "есеп жоқ", "жасырылған"]);
});

test("numbers are written as the reader writes them", () => {
  const say = () => `${sayFigure(1418)} ${sayFigure(0.875, "share")} ${sayBriefly(0.875, "share")}`.replaceAll(/\s/g, " ");
  expect([inLocale("ru", say), inLocale("en", say)]).toEqual(["1 418 87,5 % 88", "1,418 87.5% 88"]);
});

test("an axis ends on an even step above the greatest figure", () => {
  expect([0, 0.83, 1, 7, 95, 101, 1418, 7903].map(axisTo)).toEqual([
    { max: 1, interval: 1 }, { max: 1, interval: 0.2 }, { max: 1, interval: 0.2 }, { max: 8, interval: 2 },
    { max: 100, interval: 20 }, { max: 125, interval: 25 }, { max: 1500, interval: 500 }, { max: 8000, interval: 2000 },
  ]);
});

test("a line never crosses what is not known", () => {
  expect(runsOf([1, 2, null, 3, "withheld", 4, 5, 6])).toEqual([[0, 1], [3], [5, 6, 7]]);
});

test("names that would crowd the axis are left out evenly, the last never", () => {
  const weeks = Array.from({ length: 26 }, (_, nth) => `${nth + 1}-апта`);
  const shown = axisNames(weeks, 220, 11).flatMap((lines, nth) => (lines.length > 0 ? [nth] : []));
  expect(shown.at(-1)).toBe(25);
  expect(shown.length).toBeLessThan(8);
});

test("months are named from the one in which the first day lies, with the year where it changes", () => {
  const day = (date: string) => Date.parse(date) / 86_400_000;
  expect(inLocale("en", () => monthsBetween(day("2026-11-20"), day("2027-02-03")).map(({ name }) => name))).toEqual(["Nov 2026", "Dec", "Jan 2027", "Feb"]);
});

test("heat has five steps from the least to the most", () => {
  expect([0, 19, 20, 50, 99, 100].map((value) => stepOf(value, 0, 100))).toEqual([1, 1, 2, 3, 5, 5]);
  expect(stepOf(7, 7, 7)).toBe(3);
});
