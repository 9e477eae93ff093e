import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import type { Contest } from "../schema/regulation.ts";
import type { Marks } from "./rules/ranking.ts";

const LONGEST = 2_000;

/** A whole mark for each criterion, from nothing to its most. */
export function readMarks({ criteria }: Pick<Contest, "criteria">, values: FormValues): { marks: Marks; note: string } | { errors: FormErrors } {
  const errors: FormErrors = {};
  const marks: Record<string, number> = {};
  for (const { code, most } of criteria) {
    const typed = String(values[`mark-${code}`] ?? "").trim();
    const mark = Number(typed);
    if (typed === "") errors[`mark-${code}`] = m.campaigns_contest_error_mark_missing();
    else if (!Number.isInteger(mark) || mark < 0 || mark > most) errors[`mark-${code}`] = m.campaigns_contest_error_mark({ most: String(most) });
    else marks[code] = mark;
  }
  const note = String(values["note"] ?? "").trim();
  if (note.length > LONGEST) errors["note"] = m.campaigns_contest_error_long();
  return Object.keys(errors).length > 0 ? { errors } : { marks, note };
}
