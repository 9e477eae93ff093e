import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { CHANNELS, CLOSINGS, LONGEST_TELLING, tellingSchema } from "./schema.ts";

/** What came to somebody of the school, or what they saw: in the caller's own words, and how it came (§ 30.2). */
export const reportForm = tellingSchema.omit({ text: true, answerBy: true }).extend({
  form_id: z.string().min(1),
  receipt: z.string().regex(/^[0-9]{20}$/),
  channel: z.enum(CHANNELS).catch("noticed"),
  teller: tellingSchema.shape.teller.catch(undefined),
  about: tellingSchema.shape.about.catch(undefined),
  often: tellingSchema.shape.often.catch(undefined),
  hurt: tellingSchema.shape.hurt.catch(undefined),
  now: tellingSchema.shape.now.catch(undefined),
  text: z
    .string()
    .trim()
    .min(1, { error: () => m.calls_error_text() })
    .max(LONGEST_TELLING, { error: () => m.calls_error_text_long() }),
});

const words = z
  .string()
  .trim()
  .min(1, { error: () => m.calls_error_text() })
  .max(LONGEST_TELLING, { error: () => m.calls_error_text_long() });

export const wordsForm = z.object({ form_id: z.string().min(1), intent: z.enum(["answer", "note"]), text: words });

/** What is not about protection is handed on, and whoever told is never left without a kind word. */
export const closingForm = z
  .object({
    form_id: z.string().min(1),
    closing: z.enum(CLOSINGS, { error: () => m.calls_error_closing() }),
    reason: words,
    answer: z.string().trim().max(LONGEST_TELLING, { error: () => m.calls_error_text_long() }).default(""),
  })
  .refine(({ closing, answer }) => closing !== "notProtection" || answer !== "", { path: ["answer"], error: () => m.calls_error_kind_answer() });

export const reasonForm = z.object({ form_id: z.string().min(1), intent: z.enum(["refuse", "reopen"]), reason: words });
