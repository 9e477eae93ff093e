import { expect, test } from "vitest";
import { inLocale } from "../i18n/locale.ts";
import { tileScale, tileWords } from "./tiles.ts";

test("tiles take five even steps, and every figure lies within the step that its legend names", () => {
  const { legend, toneOf } = tileScale([0, 1, 40, 96, 97]);
  expect(legend.map(({ label }) => label)).toEqual(["0–20", "21–40", "41–60", "61–80", "81–100"]);
  expect([0, 1, 20, 21, 40, 41, 97].map(toneOf)).toEqual([1, 1, 1, 2, 2, 3, 5]);
});

test("zero is a figure; not reported and withheld have tiles and legends of their own", () => {
  const { legend, toneOf } = tileScale([0, null, "withheld"]);
  expect([0, null, "withheld" as const].map(toneOf)).toEqual([1, "none", "withheld"]);
  expect(legend.slice(5).map(({ tone }) => tone)).toEqual(["none", "withheld"]);
  expect(inLocale("en", () => [0, 12_400, "withheld" as const].map(tileWords))).toEqual([
    { value: "0", said: "0" }, { value: "12.4K", said: "12,400" }, { value: "–", said: "withheld" },
  ]);
});

test("a line ends before the word for thousands and never inside a number", () => {
  expect(inLocale("ru", () => [7_900, 12_400].map((figure) => tileWords(figure).value))).toEqual(["7\u00a0900", "12,4 тыс."]);
});
