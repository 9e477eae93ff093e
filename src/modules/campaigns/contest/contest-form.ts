import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { CONTEST_STAGES, type Contest } from "../schema/regulation.ts";

export const WORK_KINDS = ["picture", "text", "video", "file"] as const;
const LANGUAGES = ["kk", "ru", "en"] as const;
type Row = Readonly<Record<string, string>>;

/** The lists of the form: what is there, and so many empty rows behind it. */
export const LISTS = { nomination: 2, age: 1, criterion: 2 } as const;
export type ListName = keyof typeof LISTS;

/** A contest as the fields of its form, one for each value. */
export function contestValues(contest: Contest | null): FormValues {
  const values: FormValues = { jurorsPerEntry: String(contest?.jurorsPerEntry ?? 3) };
  const put = (list: ListName, at: number, row: Record<string, string>) => Object.entries(row).forEach(([name, value]) => (values[`${list}-${at}-${name}`] = value));
  contest?.nominations.forEach(({ code, words, kind }, at) => put("nomination", at, { code, ...words, kind }));
  contest?.ageGroups.forEach(({ code, words, grades: [from, to] }, at) => put("age", at, { code, ...words, from: String(from), to: String(to) }));
  contest?.criteria.forEach(({ code, words, most, weight }, at) => put("criterion", at, { code, ...words, most: String(most), weight: String(weight) }));
  for (const { kind, until, passOn } of contest?.stages ?? []) Object.assign(values, { [`stage-${kind}-until`]: until, [`stage-${kind}-passOn`]: String(passOn) });
  if (contest?.stages.some(({ jury }) => jury)) values["stage-school-jury"] = "on";
  return values;
}

/** How many rows of a list the form shows. */
export function rowsOf(list: ListName, values: FormValues): number {
  const filled = Object.keys(values).flatMap((name) => (name.startsWith(`${list}-`) && values[name] !== "" && name.endsWith("-kk") ? [Number(name.split("-")[1]) + 1] : []));
  return Math.max(0, ...filled) + LISTS[list];
}

/** Null where the form was emptied: then there is no contest. */
export function readContest(values: FormValues): { contest: Contest | null } | { errors: FormErrors } {
  const errors: FormErrors = {};
  const text = (name: string) => String(values[name] ?? "").trim();
  const whole = (name: string, least: number, most: number): number => {
    const value = Number(text(name));
    if (text(name) === "" || !Number.isInteger(value) || value < least || value > most) errors[name] ??= m.campaigns_contest_error_whole({ least: String(least), most: String(most) });
    return value;
  };
  const rows = <T>(list: ListName, make: (at: number, code: string, words: Row) => T): T[] =>
    Array.from({ length: rowsOf(list, values) }, (_, at) => at)
      .filter((at) => LANGUAGES.some((language) => text(`${list}-${at}-${language}`) !== ""))
      .map((at) => {
        const words = Object.fromEntries(LANGUAGES.map((language) => [language, text(`${list}-${at}-${language}`)]));
        if (words["kk"] === "") errors[`${list}-${at}-kk`] ??= m.campaigns_contest_error_kazakh();
        return make(at, text(`${list}-${at}-code`) || `${list}${at + 1}`, words);
      });
  const nominations = rows("nomination", (at, code, words) => ({ code, words, about: { kk: "", ru: "", en: "" }, kind: WORK_KINDS.find((kind) => kind === text(`nomination-${at}-kind`)) ?? "picture" }));
  const ageGroups = rows("age", (at, code, words) => {
    const grades: [number, number] = [whole(`age-${at}-from`, 0, 12), whole(`age-${at}-to`, 0, 12)];
    if (grades[0] > grades[1]) errors[`age-${at}-to`] ??= m.campaigns_contest_error_grades();
    return { code, words, grades };
  });
  const criteria = rows("criterion", (at, code, words) => {
    const weight = Number(text(`criterion-${at}-weight`).replace(",", ".") || "1");
    if (!(weight >= 0.1 && weight <= 10)) errors[`criterion-${at}-weight`] ??= m.campaigns_contest_error_weight();
    return { code, words, most: whole(`criterion-${at}-most`, 1, 100), weight };
  });
  const stages = CONTEST_STAGES.filter((kind) => text(`stage-${kind}-until`) !== "").map((kind) => ({ kind, until: text(`stage-${kind}-until`), passOn: whole(`stage-${kind}-passOn`, 1, 100), ...(kind === "school" && text("stage-school-jury") === "on" ? { jury: true } : {}) }));
  if (nominations.length + ageGroups.length + criteria.length + stages.length === 0) return { contest: null };
  if (nominations.length === 0) errors["nomination-0-kk"] ??= m.campaigns_contest_error_nominations();
  if (ageGroups.length === 0) errors["age-0-kk"] ??= m.campaigns_contest_error_age_groups();
  if (criteria.length === 0) errors["criterion-0-kk"] ??= m.campaigns_contest_error_criteria();
  if (!stages.some(({ kind }) => kind !== "school")) errors["stage-nation-until"] ??= m.campaigns_contest_error_stages();
  const late = stages.find(({ until }, at) => at > 0 && until <= stages[at - 1]!.until);
  if (late) errors[`stage-${late.kind}-until`] ??= m.campaigns_contest_error_stage_order();
  const jurorsPerEntry = whole("jurorsPerEntry", 1, 15);
  return Object.keys(errors).length > 0 ? { errors } : { contest: { nominations, ageGroups, criteria, jurorsPerEntry, stages } as Contest };
}
