import { m } from "#paraglide/messages.js";
import type { FormErrors } from "#platform/http/form.ts";
import type { Contest } from "../schema/regulation.ts";
import { ageGroupOf } from "./rules/stages.ts";
import type { EntryForm } from "./schema.ts";
import { ageGroupWord } from "./words.ts";

/** What the form cannot know by itself: whether the contest has this nomination and group, and whether the class belongs to it. */
export function entryFaults(contest: Contest, form: Pick<EntryForm, "nomination" | "age_group" | "class_name">): FormErrors {
  const errors: FormErrors = {};
  if (!contest.nominations.some(({ code }) => code === form.nomination)) errors["nomination"] = m.campaigns_contest_error_nomination();
  if (!contest.ageGroups.some(({ code }) => code === form.age_group)) errors["age_group"] = m.campaigns_contest_error_age_group();
  const grade = Number.parseInt(form.class_name, 10);
  const group = Number.isNaN(grade) ? undefined : ageGroupOf(contest, grade);
  if (group && group !== form.age_group) errors["age_group"] ??= m.campaigns_contest_error_other_group({ group: ageGroupWord(contest, group) });
  return errors;
}
