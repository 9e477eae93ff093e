import type { CampaignKind, ChainStep } from "../schema.ts";
import type { Regulation } from "../schema/regulation.ts";
import type { Texts } from "../schema/texts.ts";

export const PARTS = ["about", "aims", "ideas", "scenario", "publicity", "text", "form", "plan", "schedule", "scope", "materials"] as const;
export type Part = (typeof PARTS)[number];

export type ToPublish = {
  kind: CampaignKind;
  heldFrom: string;
  heldUntil: string;
  dueAt: Date | null;
  chain: readonly ChainStep[];
  regulation: Regulation;
  units: number;
  files: number;
  /** Null for one that goes on: its days are what they are. */
  today: string | null;
};

/** Each lack has a name, for which the page has words. */
const LACKS = [
  "russianTitle", "englishTitle", "approval", "aims", "participants", "ideas", "hashtags", "text", "translation",
  "form", "formWithoutDeadline", "deadlineWithoutForm", "deadlineTooEarly", "chainOutOfOrder", "chainMissing", "past", "nobody", "materials",
  "planMissing", "planSectionEmpty", "planForNobody", "planTranslation",
] as const;
export type LackName = (typeof LACKS)[number];

/** What is still missing: `must` keeps a campaign from being published, the rest is pointed out. */
export type Lack = { part: Part; what: LackName; must: boolean };

export function lacks(given: ToPublish): Lack[] {
  return [...lacksOfWords(given.regulation, given.kind), ...lacksOfPlan(given.regulation, given.kind), ...lacksOfSchedule(given), ...(given.files === 0 ? [may("materials", "materials")] : [])];
}

const may = (part: Part, what: LackName): Lack => ({ part, what, must: false });
const must = (part: Part, what: LackName): Lack => ({ part, what, must: true });

function lacksOfWords(regulation: Regulation, kind: CampaignKind): Lack[] {
  const { title, approval, aims, participants, ideas, hashtags, sections } = regulation;
  const loud = kind === "flashmob" || kind === "challenge";
  return [
    ...(title.ru === "" ? [may("about", "russianTitle")] : []),
    ...(title.en === "" ? [may("about", "englishTitle")] : []),
    ...(approval.name === "" && approval.position.kk === "" ? [may("about", "approval")] : []),
    ...(aims.kk === "" ? [may("aims", "aims")] : []),
    ...(participants.kk === "" ? [may("aims", "participants")] : []),
    ...(loud && ideas.length === 0 ? [may("ideas", "ideas")] : []),
    ...(loud && hashtags.length === 0 ? [may("publicity", "hashtags")] : []),
    ...(sections.length === 0 ? [may("text", "text")] : untranslated(regulation) ? [may("text", "translation")] : []),
  ];
}

/** Said in Kazakh and not in all languages. */
const half = ({ kk, ru, en }: Texts | { kk: string; ru: string; en: string }) => kk !== "" && (ru === "" || en === "");

function untranslated({ sections }: Regulation): boolean {
  return sections.some(({ heading, clauses }) => half(heading) || clauses.some(({ text, items }) => half(text) || items.some(half)));
}

function lacksOfPlan({ plan, form }: Regulation, kind: CampaignKind): Lack[] {
  if (!plan) return kind === "campaign" ? [may("plan", "planMissing")] : [];
  const measures = plan.sections.flatMap((section) => section.measures);
  const unsaid = plan.sections.some(({ heading, aim }) => half(heading) || half(aim)) || measures.some((one) => [one.title, one.completion, one.periodWords, one.responsibleWords].some(half));
  return [
    ...(plan.sections.some((section) => section.measures.length === 0) ? [must("plan", "planSectionEmpty")] : []),
    ...(form ? [] : [may("plan", "planForNobody")]),
    ...(unsaid ? [may("plan", "planTranslation")] : []),
  ];
}

function lacksOfSchedule({ regulation: { form }, heldFrom, heldUntil, dueAt, chain, units, today }: ToPublish): Lack[] {
  const due = [...(dueAt ? [dueAt.getTime()] : []), ...chain.map((step) => Date.parse(step.dueAt))];
  const ordered = due.every((moment, index) => index === 0 || moment > (due[index - 1] ?? 0));
  return [
    ...(form ? [] : [may("form", "form")]),
    ...(form && !dueAt ? [must("schedule", "formWithoutDeadline")] : []),
    ...(!form && dueAt ? [must("form", "deadlineWithoutForm")] : []),
    ...(dueAt && dueAt.getTime() < Date.parse(`${heldFrom}T00:00:00+05:00`) ? [must("schedule", "deadlineTooEarly")] : []),
    ...(form && chain.length === 0 ? [must("schedule", "chainMissing")] : []),
    ...(ordered ? [] : [must("schedule", "chainOutOfOrder")]),
    ...(today && heldUntil < today ? [may("schedule", "past")] : []),
    ...(form && units === 0 ? [must("scope", "nobody")] : []),
  ];
}
