import { z } from "zod";
import { ABOUT, ANSWER_BY, DOERS, HURT, LONGEST_TELLING, OFTEN, STAFF_TICKS, TELLERS, WHERE } from "../schema.ts";

export const STEPS = ["words", "who", "doer", "where", "answer", "check"] as const;
export type StepName = (typeof STEPS)[number];

export function stepOf(value: string | undefined): StepName | undefined {
  if (value === undefined) return "words";
  return STEPS.find((step) => step === value);
}

export function stepAfter(step: StepName): StepName {
  return STEPS[STEPS.indexOf(step) + 1] ?? "check";
}

export function stepBefore(step: StepName): StepName | undefined {
  return STEPS[STEPS.indexOf(step) - 1];
}

const oneOf = <T extends readonly [string, ...string[]]>(values: T) => z.enum(values).optional().catch(undefined);
const someOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess((list) => (Array.isArray(list) ? list.filter((value) => values.includes(value as string)) : []), z.array(z.enum(values)));
const short = z.string().trim().default("").transform((text) => text.slice(0, 300));

/** What each page asks. Nothing but the words is needed, and nothing typed is refused: what does not fit is left out. */
export const STEP_FIELDS = {
  words: z.object({ text: z.string().transform((text) => text.trim().slice(0, LONGEST_TELLING)).default("") }),
  who: z.object({ teller: oneOf(TELLERS), about: oneOf(ABOUT) }),
  doer: z.object({ doers: someOf(DOERS), staff: someOf(STAFF_TICKS) }),
  where: z.object({ where: someOf(WHERE), when: short, often: oneOf(OFTEN), hurt: oneOf(HURT), now: oneOf(HURT) }),
  answer: z.object({ answerBy: oneOf(ANSWER_BY), contact: short, name: short, className: short.transform((text) => text.slice(0, 40)) }),
  check: z.object({}),
} as const satisfies Record<StepName, z.ZodType>;
