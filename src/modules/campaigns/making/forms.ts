import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { SCHOOL_TYPES } from "#modules/places/schema.ts";
import { isId } from "#platform/ids.ts";
import { CAMPAIGN_KINDS, CHECKING_KINDS, REPORTING_KINDS, type CheckingKind, type ChainStep } from "../schema.ts";
import { momentAt } from "./moments.ts";

const formId = z.string().min(1);
const mark = z.string().default("");
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: () => m.campaigns_making_error_date() }).refine((text) => text > "1990" && text < "2100" && !Number.isNaN(Date.parse(text)), { error: () => m.campaigns_making_error_date() });
const dayOrNone = z.union([z.literal("").transform(() => null), day]);
const time = z.union([z.literal("").transform(() => null), z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: () => m.campaigns_making_error_time() })]);

export const newForm = z.object({
  form_id: formId,
  source: z.string({ error: () => m.campaigns_making_error_source() }).min(1),
  kind: z.enum(CAMPAIGN_KINDS),
  title: z.string().trim().max(300),
});

export const basicsForm = z.object({
  form_id: formId,
  kind: z.enum(CAMPAIGN_KINDS),
  slug: z.string().trim().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: () => m.campaigns_making_error_slug() }).max(80, { error: () => m.campaigns_making_error_slug() }),
  isPublic: z.string().optional().transform((value) => value === "on"),
  reporting: z.enum(REPORTING_KINDS),
  asOf: dayOrNone,
});

export const CHAIN_TIME = "18:00";
const LAST_MINUTE = "23:59";

const schedule = z.object({
  form_id: formId,
  heldFrom: day,
  heldUntil: day,
  heldAt: time,
  dueDay: dayOrNone,
  dueTime: time,
  graceHours: z.coerce.number({ error: () => m.campaigns_making_error_grace() }).int().min(0, { error: () => m.campaigns_making_error_grace() }).max(720, { error: () => m.campaigns_making_error_grace() }),
  reason: z.string().trim().max(2_000).default(""),
  ...Object.fromEntries(CHECKING_KINDS.flatMap((kind) => [[`${kind}Day`, dayOrNone.default(null)], [`${kind}Time`, time.default(null)]])),
});

/** Days, hours and deadlines, each in the order of the chain. */
export const scheduleForm = schedule.transform((sent, context) => {
  const typed = sent as typeof sent & Record<string, string | null>;
  const dueAt = sent.dueDay ? (momentAt(sent.dueDay, sent.dueTime ?? LAST_MINUTE) ?? null) : null;
  const chain = CHECKING_KINDS.flatMap((kind): ChainStep[] => {
    const moment = typed[`${kind}Day`] ? momentAt(String(typed[`${kind}Day`]), typed[`${kind}Time`] ?? CHAIN_TIME) : undefined;
    return moment ? [{ kind, dueAt: moment.toISOString() }] : [];
  });
  if (sent.heldUntil < sent.heldFrom) context.addIssue({ code: "custom", path: ["heldUntil"], message: m.campaigns_making_error_until() });
  let last = dueAt?.getTime() ?? 0;
  for (const step of chain) {
    if (Date.parse(step.dueAt) <= last) context.addIssue({ code: "custom", path: [`${step.kind}Day`], message: m.campaigns_making_error_chain() });
    last = Date.parse(step.dueAt);
  }
  return { formId: sent.form_id, heldFrom: sent.heldFrom, heldUntil: sent.heldUntil, heldAt: sent.heldAt, dueAt, graceHours: sent.graceHours, chain, reason: sent.reason };
});

export function chainFieldNames(kind: CheckingKind): { day: string; time: string } {
  return { day: `${kind}Day`, time: `${kind}Time` };
}

const ids = z.array(z.string().refine(isId)).default([]);

export const scopeForm = z.object({
  form_id: formId,
  areas: ids,
  others: ids,
  add: z.string().default(""),
  networks: ids,
  types: z.array(z.enum(SCHOOL_TYPES)).default([]),
  grades: z.array(z.coerce.number().int().min(0).max(12)).default([]),
});

export const closeForm = z.object({ form_id: formId, way: z.enum(["archive", "reopen", "cancel", "discard", "dropChanges"]), reason: z.string().trim().max(2_000).default("") });

export const publishForm = z.object({ form_id: formId, mark, "changes.kk": z.string().trim().max(4_000).default(""), "changes.ru": z.string().trim().max(4_000).default(""), "changes.en": z.string().trim().max(4_000).default("") });
