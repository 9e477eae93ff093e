import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { ROLES, SAFETY_FUNCTIONS } from "#platform/access/roles.ts";

/** Reasons a person chooses from; "changed" and "headless" are set by what is done. */
export const CHOSEN_REASONS = ["left", "moved", "termOver", "resigned", "mistake", "misuse"] as const;
export const END_REASONS = [...CHOSEN_REASONS, "changed", "headless"] as const;
export type EndReason = (typeof END_REASONS)[number];

const id = z.guid();
const optionalId = z.union([id, z.literal("")]).transform((value) => value || null);
const ticked = z.literal("on").optional().transform((value) => value === "on");

export const roleField = z.enum(ROLES, { error: () => m.people_choose_role() });
export const functionField = z
  .union([z.enum(SAFETY_FUNCTIONS), z.literal("")])
  .default("")
  .transform((value) => value || null);
export const basisField = z.string().trim().max(120, { error: () => m.people_too_long({ count: 120 }) }).default("");

export const endForm = z.object({
  form_id: id,
  reason: z.enum(CHOSEN_REASONS, { error: () => m.people_choose_reason() }),
  successor: optionalId.default(null),
  headless: ticked,
  unread: ticked,
});

export const changeForm = z.object({ form_id: id, role: roleField, safety_function: functionField, basis: basisField, unread: ticked });

export const giveHereForm = changeForm.omit({ unread: true }).extend({ place: z.guid({ error: () => m.people_choose_place() }) });

export const switchForm = z.object({ grant: id });
