import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { BODIES, measureSchema, type Body, type Measure, type Period, type Plan, type PlanSection } from "../schema/plan.ts";
import type { Tongues } from "../rules/notation.ts";
import { tonguesIn } from "./form-forms.ts";

type Typed<T> = { ok: true; value: T } | { ok: false; errors: FormErrors };
export type TypedMeasure = Omit<Measure, "number">;

const LONGEST_NUMBER = 10;
const put = (values: FormValues, name: string, { kk, ru, en }: Tongues) => Object.assign(values, { [`${name}.kk`]: kk, [`${name}.ru`]: ru, [`${name}.en`]: en });
const text = (values: FormValues, name: string) => (typeof values[name] === "string" ? values[name].trim() : "");

export function printPlanSection(section: PlanSection | undefined): FormValues {
  const values: FormValues = { number: section?.number ?? "" };
  if (!section) return values;
  put(values, "heading", section.heading);
  return put(values, "aim", section.aim);
}

export function readPlanSection(values: FormValues): Typed<Pick<PlanSection, "number" | "heading" | "aim">> {
  const heading = tonguesIn(values, "heading");
  const number = text(values, "number");
  const errors: FormErrors = {};
  if (heading.kk === "") errors["heading.kk"] = m.campaigns_making_error_kazakh();
  if (number.length > LONGEST_NUMBER) errors["number"] = m.campaigns_plan_edit_error_number();
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: { number, heading, aim: tonguesIn(values, "aim") } };
}

export function printMeasure(measure: Measure | undefined, section: number): FormValues {
  const values: FormValues = { section: String(section), kind: measure?.period.kind ?? "by", from: "", until: "", responsible: [...(measure?.responsible ?? [])], byAgreement: [...(measure?.byAgreement ?? [])] };
  if (!measure) return values;
  const { period } = measure;
  if (period.kind === "between") values["from"] = period.from;
  if (period.kind !== "constantly") values["until"] = period.until;
  for (const name of ["title", "completion", "periodWords", "responsibleWords"] as const) put(values, name, measure[name]);
  return values;
}

/** A measure as it was typed, and the section that was chosen for it. */
export function readMeasure(values: FormValues, plan: Plan): Typed<{ section: number; measure: TypedMeasure }> {
  const errors: FormErrors = {};
  const words = { title: tonguesIn(values, "title"), completion: tonguesIn(values, "completion") };
  for (const [name, { kk }] of Object.entries(words)) if (kk === "") errors[`${name}.kk`] = m.campaigns_making_error_kazakh();
  const period = readPeriod(values, errors);
  const responsible = bodiesIn(values, "responsible");
  if (responsible.length === 0) errors["responsible"] = m.campaigns_plan_edit_error_responsible();
  const byAgreement = bodiesIn(values, "byAgreement").filter((body) => !responsible.includes(body));
  const section = Number(text(values, "section"));
  if (!plan.sections[section]) errors["section"] = m.campaigns_plan_edit_error_section();
  const measure = measureSchema.omit({ number: true }).safeParse({ ...words, period, responsible, byAgreement, periodWords: tonguesIn(values, "periodWords"), responsibleWords: tonguesIn(values, "responsibleWords") });
  return measure.success && Object.keys(errors).length === 0 ? { ok: true, value: { section, measure: measure.data } } : { ok: false, errors };
}

function readPeriod(values: FormValues, errors: FormErrors): Period | undefined {
  const kind = text(values, "kind");
  if (kind === "constantly") return { kind };
  const day = (name: "from" | "until") => {
    const typed = text(values, name);
    if (!/^(?:19|20)\d\d-\d\d-\d\d$/.test(typed)) errors[name] = m.campaigns_plan_error_day();
    return typed;
  };
  const until = day("until");
  if (kind !== "between") return { kind: "by", until };
  const from = day("from");
  if (!errors["from"] && !errors["until"] && until < from) errors["until"] = m.campaigns_plan_edit_error_order();
  return { kind, from, until };
}

function bodiesIn(values: FormValues, name: string): Body[] {
  const ticked = values[name] ?? [];
  return BODIES.filter((body) => ticked.includes(body));
}
