import type { Locale } from "#platform/i18n/locale.ts";
import { SCENARIO_PARTS, type Regulation } from "../schema/regulation.ts";
import type { Measure } from "../schema/plan.ts";
import { textIn } from "../schema/texts.ts";
import type { Tongues } from "./notation.ts";
import type { Part } from "./readiness.ts";
import { printPages } from "./publicity.ts";

export type WrittenPart = Exclude<Part, "schedule" | "scope" | "materials">;

/** Period and bodies of a measure, in words. */
export type MeasureWords = (measure: Measure) => string;

/** What a regulation says in one language, part by part and line by line, so that two versions can be laid side by side. */
export function regulationLines(regulation: Regulation, locale: Locale, ofMeasure: MeasureWords): Record<WrittenPart, string[]> {
  const { approval, form, plan } = regulation;
  const said = (text: Tongues) => textIn(text, locale);
  const all = (texts: readonly Tongues[]) => texts.map(said);
  const lines: Record<WrittenPart, string[]> = {
    about: [said(regulation.title), said(regulation.summary), said(regulation.organiser), said(approval.position), approval.name, approval.date ?? "", approval.number],
    aims: [said(regulation.aims), ...all(regulation.tasks), said(regulation.participants), ...regulation.formats.flatMap(({ heading, items }) => [said(heading), ...all(items)])],
    ideas: [...regulation.ideas.map(({ title, text }) => [said(title), said(text)].filter(Boolean).join(": ")), said(regulation.motto)],
    scenario: SCENARIO_PARTS.flatMap((part) => regulation.scenario.filter((one) => one.part === part).flatMap(({ text, gestures, slogans }) => [said(text), ...all(gestures), ...all(slogans)])),
    publicity: [...regulation.hashtags, ...regulation.screenHashtags, ...printPages(regulation.officialPages).split("\n")],
    text: regulation.sections.flatMap(({ number, heading, clauses }) => [
      `${number} ${said(heading)}`,
      ...clauses.flatMap((clause) => [...(clause.heading ? [said(clause.heading)] : []), `${clause.number} ${said(clause.text)}`, ...all(clause.items)]),
    ]),
    form: form ? [said(form.title), ...form.columns.flatMap((column) => [said(column.heading), said(column.help), rulesOf(column)]), ...form.checks.map((check) => JSON.stringify(check.notAbove))] : [],
    plan: plan ? plan.sections.flatMap(({ number, heading, aim, measures }) => [
      `${number} ${said(heading)}`,
      said(aim),
      ...measures.map((measure) => `${measure.number}. ${[said(measure.title), said(measure.completion), ofMeasure(measure)].join("; ")}`),
    ]) : [],
  };
  for (const part of Object.keys(lines) as WrittenPart[]) lines[part] = lines[part].map((line) => line.trim()).filter(Boolean);
  return lines;
}

/** Limits stand in a line of their own, as numbers. */
function rulesOf(column: NonNullable<Regulation["form"]>["columns"][number]): string {
  return column.kind === "number" ? [column.least, column.most, column.askAbove].filter((limit) => limit !== null).join(" – ") : "";
}

export type Change = { part: WrittenPart; gone: string[]; come: string[] };

/** Which lines went and which came, in the parts where any did. */
export function changesBetween(before: Regulation, after: Regulation, locale: Locale, ofMeasure: MeasureWords): Change[] {
  const [old, next] = [regulationLines(before, locale, ofMeasure), regulationLines(after, locale, ofMeasure)];
  return (Object.keys(next) as WrittenPart[]).flatMap((part) => {
    const change = { part, gone: without(old[part], next[part]), come: without(next[part], old[part]) };
    return change.gone.length + change.come.length > 0 ? [change] : [];
  });
}

/** The lines of one that the other lacks, each as often as it lacks it. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}
