import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { dayOf } from "#platform/i18n/format.ts";

const line = (most: number, missing: () => string) =>
  z.string().trim().min(1, { error: missing }).max(most, { error: () => m.campaigns_contest_error_long() });

/** A work, who made it, and the consent with which it is taken. */
export const entryForm = z
  .object({
    form_id: z.string().min(1),
    title: line(200, m.campaigns_contest_error_title),
    nomination: z.string().min(1, { error: () => m.campaigns_contest_error_nomination() }),
    age_group: z.string().min(1, { error: () => m.campaigns_contest_error_age_group() }),
    words: z.string().trim().max(20_000, { error: () => m.campaigns_contest_error_long() }).default(""),
    link: z.union([z.literal(""), z.url({ protocol: /^https$/, error: () => m.campaigns_contest_error_link() }).max(500)]).default(""),
    name: line(150, m.campaigns_contest_error_name),
    class_name: line(20, m.campaigns_contest_error_class),
    teacher: z.string().trim().max(150).default(""),
    representative: line(150, m.campaigns_contest_error_representative),
    consent_on: z.iso.date({ error: () => m.campaigns_contest_error_consent_on() }),
    consent_until: z.iso.date({ error: () => m.campaigns_contest_error_consent_until() }),
    paper_at: line(300, m.campaigns_contest_error_paper),
    consents: z.literal("on", { error: () => m.campaigns_contest_error_consents() }),
    show_work: z.literal("on").optional(),
    show_name: z.literal("on").optional(),
  })
  .superRefine(({ consent_on, consent_until }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (consent_on > dayOf(now())) fault("consent_on", m.campaigns_contest_error_consent_future());
    if (consent_until <= dayOf(now())) fault("consent_until", m.campaigns_contest_error_consent_past());
  });
export type EntryForm = z.infer<typeof entryForm>;

export const decisionForm = z.object({ form_id: z.string().min(1), reason: line(2_000, m.campaigns_contest_error_reason) });
export const jurorForm = z.object({ form_id: z.string().min(1), email: z.string().trim().toLowerCase().pipe(z.email({ error: () => m.campaigns_contest_error_email() })), nominations: z.array(z.string()).default([]) });

/** Chosen at each entry: photos and posters as pictures, booklets as PDF. */
export const TAKEN = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export const MOST_FILES = 5;
export const MOST_BYTES = 15 * 1024 * 1024;
