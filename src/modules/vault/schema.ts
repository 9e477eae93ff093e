import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { isId } from "#platform/ids.ts";

const id = z.string().refine(isId);

/** What a person can do on the page of the vault. */
export const vaultForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("ask"), form_id: z.string().min(1) }),
  z.object({ intent: z.literal("seal"), form_id: z.string().min(1) }),
  z.object({ intent: z.literal("consent"), form_id: z.string().min(1), readmission: id }),
  z.object({ intent: z.literal("let-in"), form_id: z.string().min(1), readmission: id }),
]);

const share = z
  .string()
  .trim()
  .min(1, { error: () => m.vault_trouble_empty() })
  .max(500, { error: () => m.vault_trouble_unreadable() });

export const sharesForm = z.object({ form_id: z.string().min(1), first: share, second: share });
