import { z } from "zod";
import { SCHOOL_TYPES } from "#modules/places/schema.ts";

/** For whom a campaign is. Empty lists leave nothing out. */
export const scopeSchema = z.strictObject({
  placeIds: z.array(z.uuid()).default([]),
  networkIds: z.array(z.uuid()).default([]),
  schoolTypes: z.array(z.enum(SCHOOL_TYPES)).default([]),
  /** Grades 0 to 12 that take part. */
  grades: z.array(z.number().int().min(0).max(12)).default([]),
});
export type CampaignScope = z.infer<typeof scopeSchema>;
export const EVERYBODY: CampaignScope = { placeIds: [], networkIds: [], schoolTypes: [], grades: [] };
