import { expect, test } from "vitest";
import { merged, percentile } from "./figure.ts";

const one = (value: number, details = {}) => [{ name: "a", value, unit: "ms", details }];

test("a figure over its repeats is their median, with the least and the most of them", () => {
  expect(merged([one(5), one(1), one(3, { of: "it" })])).toEqual([{ name: "a", value: 3, unit: "ms", low: 1, high: 5, repeats: 3, of: "it" }]);
});

test("a figure of one run has the spread of its own sample", () => {
  expect(merged([one(3, { low: 2, high: 9 })])).toEqual([{ name: "a", value: 3, unit: "ms", low: 2, high: 9, repeats: 1 }]);
});

test("figures keep the order in which they were measured, also when a later run lacks one", () => {
  const both = [...one(1), { name: "b", value: 2, unit: "s", details: {} }];
  expect(merged([both, one(3)]).map(({ name, repeats }) => [name, repeats])).toEqual([["a", 2], ["b", 1]]);
});

test("the percentile of a sample is one of its values", () => {
  expect([0, 0.25, 0.5, 0.95, 1].map((share) => percentile([4, 1, 3, 2], share))).toEqual([1, 1, 2, 4, 4]);
});
