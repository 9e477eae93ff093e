import { z } from "zod";
import { CAMPAIGN_KINDS, CHECKING_KINDS, REPORTING_KINDS } from "../schema.ts";
import { regulationSchema } from "./regulation.ts";
import { EVERYBODY, scopeSchema } from "./scope.ts";

export const chainStepSchema = z.strictObject({ kind: z.enum(CHECKING_KINDS), dueAt: z.iso.datetime({ offset: true }) });

/** A whole campaign as a document describes it, from which others are made. */
export const templateSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  source: z.string().min(1),
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  kind: z.enum(CAMPAIGN_KINDS),
  reporting: z.enum(REPORTING_KINDS).default("school"),
  asOf: z.iso.date().nullable().default(null),
  heldFrom: z.iso.date(),
  heldUntil: z.iso.date(),
  heldAt: z.iso.time().nullable().default(null),
  dueAt: z.iso.datetime({ offset: true }).nullable().default(null),
  graceHours: z.number().int().min(0).max(720).default(0),
  chain: z.array(chainStepSchema).default([]),
  scope: scopeSchema.default(EVERYBODY),
  regulation: regulationSchema,
});
export type Template = z.infer<typeof templateSchema>;
