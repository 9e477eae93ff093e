import { z } from "zod";
import { isId } from "#platform/ids.ts";

const id = z.string().refine(isId);

/** What a person can do on the page of the vault. */
export const vaultForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("ask"), form_id: z.string().min(1) }),
  z.object({ intent: z.literal("seal"), form_id: z.string().min(1) }),
  z.object({ intent: z.literal("consent"), form_id: z.string().min(1), readmission: id }),
  z.object({ intent: z.literal("let-in"), form_id: z.string().min(1), readmission: id }),
]);

export const sharesForm = z.object({ form_id: z.string().min(1), first: z.string().max(500), second: z.string().max(500) });
