import { expect, test } from "vitest";
import { chainFor, levelsFor } from "./chain.ts";

const national = [
  { kind: "region" as const, dueAt: "2025-10-27T18:00:00+05:00" },
  { kind: "nation" as const, dueAt: "2025-10-30T18:00:00+05:00" },
];

test("a chain ends with the place that runs the campaign", () => {
  expect(chainFor(national, "nation", "school")).toEqual(national);
  expect(chainFor(national, "region", "school")).toEqual([national[0]]);
  expect(chainFor(national, "network", "school")).toEqual([{ kind: "network", dueAt: "2025-10-30T18:00:00+05:00" }]);
  expect(chainFor([], "region", "school")).toEqual([]);
});

test("nobody checks above the place that runs it, and regions that report themselves are checked by the nation alone", () => {
  expect(levelsFor("region", "school")).toEqual(["district", "region"]);
  expect(levelsFor("nation", "region")).toEqual(["nation"]);
});
