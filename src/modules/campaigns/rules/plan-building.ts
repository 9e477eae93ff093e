import type { Measure, Plan, PlanSection } from "../schema/plan.ts";

/** A plan that was in force keeps the numbers of its measures, for what places entered hangs on them; a new one gets `next`. */
export type Numbering = { inForce: boolean; next: number };

type SectionWords = Pick<PlanSection, "number" | "heading" | "aim">;

export const EMPTY_PLAN: Plan = { sections: [] };

/** Changes the words of a section, or adds one at the end. */
export function putSection(plan: Plan, index: number, words: SectionWords): Plan {
  const before = plan.sections[index];
  return { sections: before ? plan.sections.with(index, { ...before, ...words }) : [...plan.sections, { ...words, measures: [] }] };
}

export function moveSection({ sections }: Plan, index: number, by: -1 | 1, numbering: Numbering): Plan {
  return renumbered({ sections: moved(sections, index, by) }, numbering);
}

/** Null where nothing is left. */
export function removeSection({ sections }: Plan, index: number, numbering: Numbering): Plan | null {
  const left = sections.filter((_, at) => at !== index);
  return left.length === 0 ? null : renumbered({ sections: left }, numbering);
}

/** Changes a measure, taking it to another section where one was chosen, or adds one at the end of its section. */
export function putMeasure(plan: Plan, index: number, measure: Omit<Measure, "number"> & { number: number | null }, numbering: Numbering): Plan {
  const home = plan.sections.findIndex(({ measures }) => measures.some(({ number }) => number === measure.number));
  const whole: Measure = { ...measure, number: measure.number ?? numbering.next };
  const sections = plan.sections.map((section, at) => {
    if (at === index) return { ...section, measures: at === home ? section.measures.map((one) => (one.number === whole.number ? whole : one)) : [...section.measures, whole] };
    return at === home ? { ...section, measures: section.measures.filter(({ number }) => number !== whole.number) } : section;
  });
  return renumbered({ sections }, numbering);
}

/** One place up or down inside its section. */
export function moveMeasure({ sections }: Plan, number: number, by: -1 | 1, numbering: Numbering): Plan {
  const next = sections.map((section) => ({ ...section, measures: moved(section.measures, section.measures.findIndex((one) => one.number === number), by) }));
  return renumbered({ sections: next }, numbering);
}

export function removeMeasure({ sections }: Plan, number: number, numbering: Numbering): Plan {
  return renumbered({ sections: sections.map((section) => ({ ...section, measures: section.measures.filter((one) => one.number !== number) })) }, numbering);
}

function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const one = list[from];
  const to = from + by;
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  return [...list].toSpliced(from, 1).toSpliced(to, 0, one);
}

/** Until it is in force, a plan is numbered from top to bottom. */
function renumbered(plan: Plan, { inForce }: Numbering): Plan {
  if (inForce) return plan;
  let number = 0;
  return { sections: plan.sections.map((section) => ({ ...section, measures: section.measures.map((measure) => ({ ...measure, number: (number += 1) })) })) };
}
