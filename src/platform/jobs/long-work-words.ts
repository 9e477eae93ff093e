import { m } from "#paraglide/messages.js";
import { formatNumber } from "../i18n/format.ts";
import type { LongWork, Problem } from "./long-work.ts";

const PROBLEMS: Readonly<Record<Problem, () => string>> = {
  gone: m.jobs_work_problem_gone,
  notAllowed: m.jobs_work_problem_not_allowed,
  broken: m.jobs_work_problem_broken,
};

export const problemWord = (problem: Problem) => PROBLEMS[problem]();

/** How far work under way is, in words. */
export function progressWord({ state, done, total }: Pick<LongWork<unknown>, "state" | "done" | "total">): string {
  if (state === "waiting") return m.jobs_work_waiting();
  return total === null ? m.jobs_work_running() : m.jobs_work_of({ done: formatNumber(done), total: formatNumber(total) });
}
