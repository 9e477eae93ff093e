import { z } from "zod";
import { CONTEST_STAGES } from "../schema/regulation.ts";
import { textsAnswer } from "./shapes.ts";

const stageKind = z.enum(CONTEST_STAGES);

export const contestAnswer = z
  .strictObject({
    nominations: z.array(z.strictObject({ nomination: z.string(), names: textsAnswer, workKind: z.enum(["picture", "text", "video", "file"]) }).meta({ id: "ContestNomination" })),
    ageGroups: z.array(z.strictObject({ ageGroup: z.string(), names: textsAnswer, gradeFrom: z.int(), gradeTo: z.int() }).meta({ id: "ContestAgeGroup" })),
    criteria: z.array(z.strictObject({ criterion: z.string(), names: textsAnswer, most: z.int(), weight: z.number() }).meta({ id: "ContestCriterion" })),
    jurorsPerEntry: z.int(),
    stages: z.array(z.strictObject({ stageKind, stageUntil: z.iso.date(), passOn: z.int(), byJury: z.boolean() }).meta({ id: "ContestStage" })),
  })
  .meta({ id: "Contest" });

const entered = { entryId: z.guid(), placeId: z.guid(), placeCode: z.string(), placeNames: textsAnswer, nomination: z.string(), ageGroup: z.string() };
export const entryAnswer = z.strictObject({ ...entered, entryCode: z.string(), workTitle: z.string(), entryState: z.enum(["draft", "entered", "ended"]), stageKind }).meta({ id: "ContestEntry" });
export const resultAnswer = z.strictObject({ ...entered, won: z.array(z.strictObject({ stageKind, hostId: z.guid(), rank: z.int() }).meta({ id: "ContestPlace" })) }).meta({ id: "ContestResult" });
