import { expect, test } from "vitest";
import { dataValuesOf } from "./data-values.ts";

test("what was not reported is left out of the values for another system, and a zero that was stays", () => {
  const lines = [{ orgUnit: "75", numbers: [12, 0] }, { orgUnit: "79", numbers: [null, 3] }, { orgUnit: null, numbers: [5, 5] }];
  expect(dataValuesOf(lines, ["participants", "events"], "2025-10-21")).toEqual([
    { dataElement: "participants", period: "20251021", orgUnit: "75", value: "12" },
    { dataElement: "events", period: "20251021", orgUnit: "75", value: "0" },
    { dataElement: "events", period: "20251021", orgUnit: "79", value: "3" },
  ]);
});
