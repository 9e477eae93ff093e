import { expect, test } from "vitest";
import { nightlyBackup } from "#platform/backup/nightly.server.ts";
import { inLocale, locales } from "#platform/i18n/locale.ts";
import { jobName } from "../modules/jobs/words.ts";
import { allJobs } from "./all-jobs.ts";

const names = [...allJobs, nightlyBackup({ connectionConfig: () => ({}) }, "/nowhere")].map(({ name }) => name);

test("no two jobs have one name", () => {
  expect(new Set(names).size).toBe(names.length);
});

test.each(locales)("every job has words in %s for the administrator: add it to src/modules/jobs/words.ts", (locale) => {
  expect(names.filter((name) => inLocale(locale, () => jobName(name)) === name)).toEqual([]);
});
