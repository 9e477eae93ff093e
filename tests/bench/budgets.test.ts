import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BUDGETS, verdictOn } from "./budgets.ts";

/** Names as the benches write them: literally, or with a part that differs. */
const NAMES = readdirSync("tests/bench")
  .filter((file) => !file.includes("budgets"))
  .flatMap((file) => [...readFileSync(`tests/bench/${file}`, "utf8").matchAll(/\b(?:figure|sampled|againstFloor)\(\s*(?:"([^"]+)"|`([^`]+)`)/g)])
  .map(([, literal, template]) => new RegExp(`^${(literal ?? template ?? "").split(/\$\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+")}$`));

test("each budget is that of a figure which some bench measures", () => {
  expect(BUDGETS.filter(({ figure }) => !NAMES.some((name) => name.test(figure)))).toEqual([]);
});

test("each figure has one budget at most, with one bound", () => {
  expect(new Set(BUDGETS.map(({ figure }) => figure)).size).toBe(BUDGETS.length);
  for (const { most, least } of BUDGETS) expect([most, least].filter((bound) => bound !== undefined)).toHaveLength(1);
});

test("a budget is kept up to its bound and no further", () => {
  expect(verdictOn({ name: "search.school", value: 15 })).toEqual({ budget: "≤ 15", verdict: "kept" });
  expect(verdictOn({ name: "search.school", value: 15.01 }).verdict).toBe("not kept");
  expect(verdictOn({ name: "page.front", value: 1_499 })).toEqual({ budget: "≥ 1500", verdict: "not kept" });
  expect(verdictOn({ name: "no.such", value: 1 }).verdict).toBe("");
});
