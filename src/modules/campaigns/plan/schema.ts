import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { MEASURE_STATES } from "../schema.ts";

const FIRST_DAY = "2000-01-01";

const day = z.union([z.literal(""), z.iso.date({ error: () => m.campaigns_plan_error_day() })]).default("");

export const measureForm = z
  .object({
    form_id: z.string().min(1),
    state: z.enum(MEASURE_STATES, { error: () => m.campaigns_plan_error_state() }),
    on_date: day,
    evidence: z.string().trim().max(1_000, { error: () => m.campaigns_plan_error_long() }).default(""),
    /** Ids of the files that stay. */
    kept: z.array(z.guid()).default([]),
    note: z.string().trim().max(2_000, { error: () => m.campaigns_plan_error_long() }).default(""),
  })
  .superRefine(({ state, on_date }, context) => {
    const fault = (message: string) => context.addIssue({ code: "custom", path: ["on_date"], message });
    if (state === "done" && on_date === "") fault(m.campaigns_plan_error_when_done());
    if (on_date !== "" && on_date < FIRST_DAY) fault(m.campaigns_plan_error_day());
    if (state === "done" && on_date > dayOf(now())) fault(m.campaigns_plan_error_future());
  });
export type MeasureForm = z.infer<typeof measureForm>;
