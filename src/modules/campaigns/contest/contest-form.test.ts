import { expect, test } from "vitest";
import { CONTEST } from "#world/contests.ts";
import { contestValues, readContest, rowsOf } from "./contest-form.ts";

test("a contest comes back from its form as it was, with its codes", () => {
  expect(readContest(contestValues(CONTEST))).toEqual({ contest: CONTEST });
});

test("a school stage with a jury comes back with it", () => {
  const contest = { ...CONTEST, stages: [{ kind: "school" as const, until: "2099-01-01", passOn: 2, jury: true }, ...CONTEST.stages] };
  expect(readContest(contestValues(contest))).toEqual({ contest });
});

test("an empty form is no contest, and every list has empty rows to write into", () => {
  expect(readContest(contestValues(null))).toEqual({ contest: null });
  expect([rowsOf("nomination", {}), rowsOf("nomination", contestValues(CONTEST)), rowsOf("age", contestValues(CONTEST))]).toEqual([2, 4, 3]);
});

test("a new nomination gets a code of its own and leaves the others theirs", () => {
  const answer = readContest({ ...contestValues(CONTEST), "nomination-2-kk": "Плакат", "nomination-2-kind": "file" });
  expect("contest" in answer && answer.contest?.nominations.map(({ code, kind }) => [code, kind])).toEqual([["photo", "picture"], ["essay", "text"], ["nomination3", "file"]]);
});

test("what is missing or wrong is said beside its own field", () => {
  const wrong = { "nomination-0-ru": "Фото", "age-0-kk": "5–8", "age-0-from": "9", "age-0-to": "5", "criterion-0-kk": "Идея", "criterion-0-most": "0", "criterion-0-weight": "11", "stage-region-until": "2026-12-10", "stage-region-passOn": "3", "stage-nation-until": "2026-12-01", "stage-nation-passOn": "3", jurorsPerEntry: "" };
  const answer = readContest(wrong);
  expect("errors" in answer && Object.keys(answer.errors).toSorted()).toEqual(["age-0-to", "criterion-0-most", "criterion-0-weight", "jurorsPerEntry", "nomination-0-kk", "stage-nation-until"]);
});
