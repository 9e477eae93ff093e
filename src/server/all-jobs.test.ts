import { expect, test } from "vitest";
import { inLocale, locales } from "#platform/i18n/locale.ts";
import { jobName } from "../modules/jobs/words.ts";
import { allJobs } from "./all-jobs.ts";

test("no two jobs have one name", () => {
  const names = allJobs.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(locales)("every job has words in %s for the administrator: add it to src/modules/jobs/words.ts", (locale) => {
  expect(allJobs.map(({ name }) => name).filter((name) => inLocale(locale, () => jobName(name)) === name)).toEqual([]);
});
