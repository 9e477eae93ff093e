import { z } from "zod";

export const DOCUMENTS = ["terms", "undertaking"] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

const words = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });

/** A paragraph may name the paragraph of the protection policy of 2021 that it follows. */
export const documentSchema = z.strictObject({
  title: words,
  lead: words,
  sections: z
    .array(z.strictObject({ heading: words, paragraphs: z.array(words.extend({ policy: z.string().optional() })).min(1) }))
    .min(1),
});
export type LegalText = z.infer<typeof documentSchema>;
