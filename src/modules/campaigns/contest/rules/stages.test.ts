import { describe, expect, test } from "vitest";
import { ageGroupOf, entriesUntil, judgedStages, whyNotClosed, whyNotSent } from "./stages.ts";

const stages = [
  { kind: "nation" as const, until: "2026-12-20", passOn: 3 },
  { kind: "school" as const, until: "2026-12-01", passOn: 2 },
  { kind: "region" as const, until: "2026-12-10", passOn: 5 },
];
const contest = { stages };

describe("the stages of a contest", () => {
  test("with a jury follow each other from the lowest up, whichever of them there are", () => {
    expect(judgedStages(contest).map(({ kind }) => kind)).toEqual(["region", "nation"]);
    expect(judgedStages({ stages: stages.map((stage) => ({ ...stage, jury: stage.kind === "school" })) }).map(({ kind }) => kind)).toEqual(["school", "region", "nation"]);
  });

  test("take entries until the school's choice is due, or the first jury's", () => {
    expect(entriesUntil(contest)).toBe("2026-12-01");
    expect(entriesUntil({ stages: [stages[2]!] })).toBe("2026-12-10");
  });
});

describe("an entry", () => {
  const at = { contest, today: "2026-12-01", open: true, hasWork: true, sentInGroup: 1 };
  test("is sent on in time, with its work, while the school has sent fewer than may pass on", () => {
    expect(whyNotSent(at)).toBeUndefined();
    expect(whyNotSent({ ...at, today: "2026-12-02" })).toBe("tooLate");
    expect(whyNotSent({ ...at, hasWork: false })).toBe("noWork");
    expect(whyNotSent({ ...at, sentInGroup: 2 })).toBe("tooMany");
    expect(whyNotSent({ ...at, open: false })).toBe("closed");
    expect(whyNotSent({ ...at, contest: { stages: [stages[0]!] }, sentInGroup: 50 })).toBeUndefined();
  });

  test("belongs to the age group of its author's grade", () => {
    const groups = { ageGroups: [{ code: "junior", words: { kk: "5–7", ru: "", en: "" }, grades: [5, 7] as [number, number] }] };
    expect([ageGroupOf(groups, 5), ageGroupOf(groups, 7), ageGroupOf(groups, 8)]).toEqual(["junior", "junior", undefined]);
  });
});

test("a stage is closed when all is judged and no tie is open", () => {
  const at = { entries: 4, withoutScore: 0, waiting: 0, ties: 0, closed: false };
  expect(whyNotClosed(at)).toBeUndefined();
  expect([whyNotClosed({ ...at, entries: 0 }), whyNotClosed({ ...at, waiting: 1 }), whyNotClosed({ ...at, withoutScore: 1 }), whyNotClosed({ ...at, ties: 1 }), whyNotClosed({ ...at, closed: true })]).toEqual(
    ["noEntries", "scoresMissing", "noJury", "tie", "alreadyClosed"],
  );
});
