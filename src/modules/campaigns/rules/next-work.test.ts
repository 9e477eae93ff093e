import { describe, expect, test } from "vitest";
import { levelUnderWay, nextWork, type Standing } from "./next-work.ts";

const dueAt = new Date("2026-11-30T00:00:00Z");
const step = (kind: "district" | "region" | "nation") => ({ kind, dueAt: dueAt.toISOString() });
const standing = (more: Partial<Standing> = {}): Standing => ({
  chain: [step("region"), step("nation")], expected: 10, check: 0, correction: 0, returned: 0, late: 0, silent: 0, own: { state: "open", kind: "region", dueAt }, tables: [], ...more,
});
const regions = (waiting: number, accepted: number) => [{ kind: "region" as const, all: 20, waiting, accepted }];
const nation = { state: "open" as const, kind: "nation" as const, dueAt };

describe("what a checker does next", () => {
  test("is the own table that came back, before anything else", () => {
    expect(nextWork(standing({ own: { state: "returned", kind: "region", dueAt }, check: 4 }))).toEqual({ what: "correctTable" });
  });

  test("is to check, then to answer who asks, then to call who is late, then to approve", () => {
    expect(nextWork(standing({ check: 4, correction: 1, late: 2 }))).toEqual({ what: "check", count: 4 });
    expect(nextWork(standing({ correction: 1, late: 2 }))).toEqual({ what: "correction", count: 1 });
    expect(nextWork(standing({ late: 2 }))).toEqual({ what: "late", count: 2 });
    expect(nextWork(standing())).toEqual({ what: "approve" });
  });

  test("is nothing while schools still have time or what was approved lies above", () => {
    expect(nextWork(standing({ silent: 3 }))).toBeNull();
    expect(nextWork(standing({ returned: 1 }))).toBeNull();
    expect(nextWork(standing({ own: { state: "approved", kind: "region", dueAt } }))).toBeNull();
    expect(nextWork(standing({ expected: 0 }))).toBeNull();
  });

  test("is to accept the tables below, and what is late there is not asked of the level above", () => {
    expect(nextWork(standing({ own: nation, tables: regions(2, 3), late: 40 }))).toEqual({ what: "tables", count: 2 });
    expect(nextWork(standing({ own: nation, tables: regions(0, 3), late: 40 }))).toBeNull();
    expect(nextWork(standing({ own: nation, tables: regions(0, 20) }))).toEqual({ what: "approve" });
  });

  test("of a level two above counts only the tables directly below", () => {
    const chain = [step("district"), step("region"), step("nation")];
    expect(nextWork(standing({ chain, own: nation, tables: [{ kind: "district", all: 100, waiting: 7, accepted: 0 }, ...regions(0, 0)] }))).toBeNull();
  });
});

test("the chain stands at the first level whose tables are not all accepted", () => {
  expect(levelUnderWay(standing({ tables: regions(2, 3) }))).toMatchObject({ passedOn: 5, all: 20, step: { kind: "region" } });
  expect(levelUnderWay(standing({ tables: regions(0, 20) }))).toBeNull();
});
