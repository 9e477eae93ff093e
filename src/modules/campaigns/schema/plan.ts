import { z } from "zod";
import { texts, textsOrNone } from "./texts.ts";

/** Kinds of bodies that answer for a measure. */
export const BODIES = [
  "educationDepartments",
  "internalPolicyDepartments",
  "policeDepartments",
  "nonGovernmental",
  "parentsAssociation",
  "childRightsCommittee",
  "media",
  "schools",
] as const;
export type Body = (typeof BODIES)[number];

export const periodSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("constantly") }),
  z.strictObject({ kind: z.literal("between"), from: z.iso.date(), until: z.iso.date() }),
  z.strictObject({ kind: z.literal("by"), until: z.iso.date() }),
]);
export type Period = z.infer<typeof periodSchema>;

export const measureSchema = z.strictObject({
  number: z.number().int().min(1).max(500),
  title: texts,
  /** Form of completion, as the document names it. */
  completion: texts,
  period: periodSchema,
  /** The period in the words of the document. */
  periodWords: textsOrNone.default({ kk: "", ru: "", en: "" }),
  responsible: z.array(z.enum(BODIES)).min(1),
  /** Co-performers "by agreement". */
  byAgreement: z.array(z.enum(BODIES)).default([]),
  /** Who answers, in the words of the document. */
  responsibleWords: textsOrNone.default({ kk: "", ru: "", en: "" }),
});
export type Measure = z.infer<typeof measureSchema>;

export const sectionSchema = z.strictObject({
  number: z.string().max(10).default(""),
  heading: texts,
  /** What its measures are to reach, where the heading does not say it. */
  aim: textsOrNone.default({ kk: "", ru: "", en: "" }),
  /** Only a draft may have a section that is still empty. */
  measures: z.array(measureSchema).max(100),
});
export type PlanSection = z.infer<typeof sectionSchema>;

export const planSchema = z
  .strictObject({ sections: z.array(sectionSchema).max(30) })
  .refine(({ sections }) => {
    const numbers = sections.flatMap(({ measures }) => measures.map(({ number }) => number));
    return new Set(numbers).size === numbers.length;
  }, { error: "Two measures bear one number." });
export type Plan = z.infer<typeof planSchema>;
