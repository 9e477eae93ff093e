import { z } from "zod";
import { MEASURE_STATES } from "../schema.ts";
import { BODIES } from "../schema/plan.ts";
import { textsAnswer } from "./shapes.ts";

const measureNumber = z.int();

const periodAnswer = z.strictObject({ periodKind: z.enum(["constantly", "between", "by"]), from: z.iso.date().nullable(), until: z.iso.date().nullable() }).meta({ id: "CampaignPeriod" });

const plannedAnswer = z
  .strictObject({ measureNumber, names: textsAnswer, completion: textsAnswer, measurePeriod: periodAnswer, responsible: z.array(z.enum(BODIES)), byAgreement: z.array(z.enum(BODIES)) })
  .meta({ id: "CampaignMeasure" });

const sectionAnswer = z.strictObject({ sectionNumber: z.string(), names: textsAnswer, aim: textsAnswer, measures: z.array(plannedAnswer) }).meta({ id: "CampaignPlanSection" });

export const planAnswer = z.strictObject({ version: z.int(), planSections: z.array(sectionAnswer) }).meta({ id: "CampaignPlan" });

const doneBy = z.strictObject({ measureNumber, fulfilledBy: z.enum(["region", "school"]), doneCount: z.int(), underWayCount: z.int() }).meta({ id: "CampaignMeasureProgress" });
export const progressAnswer = z.strictObject({ regionCount: z.int(), schoolCount: z.int(), progress: z.array(doneBy) }).meta({ id: "CampaignPlanProgress" });

const enteredAnswer = z
  .strictObject({ measureNumber, measureState: z.enum(MEASURE_STATES), doneOn: z.iso.date().nullable(), evidence: z.string(), note: z.string(), changedAt: z.iso.datetime() })
  .meta({ id: "CampaignMeasureEntered" });
export const copyAnswer = z.strictObject({ placeId: z.guid(), placeCode: z.string(), placeNames: textsAnswer, entries: z.array(enteredAnswer) }).meta({ id: "CampaignPlanCopy" });

const entrySent = z
  .strictObject({
    placeId: z.guid(),
    measureNumber: z.int().min(1).max(500),
    measureState: z.enum(MEASURE_STATES),
    doneOn: z.iso.date().nullable().default(null),
    evidence: z.string().max(1_000).default(""),
    note: z.string().max(2_000).default(""),
  })
  .meta({ id: "CampaignMeasureSent" });
export type EntrySent = z.output<typeof entrySent>;
export const entriesSent = z.strictObject({ dryRun: z.boolean().default(false), entries: z.array(entrySent).min(1).max(200) }).meta({ id: "CampaignMeasuresSent" });

export const entryOutcome = z
  .strictObject({
    placeId: z.guid(),
    measureNumber,
    outcome: z.enum(["done", "wouldDo", "refused"]),
    refusal: z.enum(["notExpected", "closed", "noMeasure", "invalid"]).nullable(),
    faults: z.array(z.strictObject({ pointer: z.string(), detail: z.string() }).meta({ id: "CampaignMeasureFault" })),
  })
  .meta({ id: "CampaignMeasureOutcome" });
export type EntryOutcome = z.input<typeof entryOutcome>;
export const entryOutcomes = z.strictObject({ outcomes: z.array(entryOutcome) }).meta({ id: "CampaignMeasureOutcomes" });
