import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { LONGEST_TELLING } from "./schema.ts";

export const wordsForm = z.object({
  form_id: z.string().min(1),
  intent: z.enum(["answer", "note"]),
  text: z
    .string()
    .trim()
    .min(1, { error: () => m.calls_error_text() })
    .max(LONGEST_TELLING, { error: () => m.calls_error_text_long() }),
});
