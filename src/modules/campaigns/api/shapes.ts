import { z } from "zod";
import { CAMPAIGN_KINDS, CAMPAIGN_STATES, CHANNELS, REPORTING_KINDS, RETURN_STATES } from "../schema.ts";

export const textsAnswer = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }).meta({ id: "CampaignTexts" });

const campaignFields = {
  id: z.guid(),
  slug: z.string(),
  campaignKind: z.enum(CAMPAIGN_KINDS),
  campaignState: z.enum(CAMPAIGN_STATES),
  names: textsAnswer,
  version: z.int(),
  reportedBy: z.enum(REPORTING_KINDS),
  heldFrom: z.iso.date(),
  heldUntil: z.iso.date(),
  dueAt: z.iso.datetime().nullable(),
  graceHours: z.int(),
};
export const campaignAnswer = z.strictObject(campaignFields).meta({ id: "Campaign" });

const columnAnswer = z
  .strictObject({
    code: z.string(),
    columnKind: z.string(),
    names: textsAnswer,
    required: z.boolean(),
    additive: z.boolean(),
    least: z.int().nullable(),
    most: z.int().nullable(),
    askAbove: z.int().nullable(),
    options: z.array(z.strictObject({ code: z.string(), names: textsAnswer })),
  })
  .meta({ id: "CampaignColumn" });

export const campaignDetailsAnswer = z
  .strictObject({
    ...campaignFields,
    shape: z.enum(["one", "rows"]).nullable(),
    columns: z.array(columnAnswer),
    ideas: z.array(z.strictObject({ code: z.string(), names: textsAnswer })),
    hashtags: z.array(z.string()),
  })
  .meta({ id: "CampaignDetails" });

const publication = z.strictObject({ outlet: z.string().max(300), date: z.string().max(10).nullable(), link: z.string().max(2_000).default("") });
/** As it stands in a cell of the form. */
const cell = z.union([z.null(), z.number(), z.boolean(), z.string().max(20_000), z.array(z.string().max(2_000)).max(1_000), z.array(publication).max(200)]);
const code = z.string().max(60);
export const rowShape = z.record(code, cell);

export const returnAnswer = z
  .strictObject({
    placeId: z.guid(),
    placeCode: z.string(),
    placeNames: textsAnswer,
    returnState: z.enum(RETURN_STATES),
    revision: z.int(),
    tookPart: z.boolean().nullable(),
    reason: z.string(),
    rows: z.array(z.record(z.string(), z.unknown())),
    links: z.array(z.strictObject({ columnCode: z.string(), url: z.string() })),
    ideas: z.array(z.string()),
    channel: z.enum(CHANNELS).nullable(),
    onTime: z.boolean().nullable(),
    dueAt: z.iso.datetime().nullable(),
    firstSentAt: z.iso.datetime().nullable(),
    sentAt: z.iso.datetime().nullable(),
    remark: z.string(),
    correctionAsked: z.string(),
  })
  .meta({ id: "CampaignReturn" });

export const MOST_RETURNS = 100;

export const returnSent = z
  .strictObject({
    placeId: z.guid(),
    tookPart: z.boolean(),
    reason: z.string().max(2_000).default(""),
    rows: z.array(rowShape).max(200).default([]),
    links: z.record(code, z.array(z.string().max(2_000)).max(500)).default({}),
    ideas: z.array(code).max(60).default([]),
    explanations: z.record(code, z.string().max(2_000)).default({}),
    handedInAt: z.iso.datetime({ offset: true }).nullable().default(null),
  })
  .meta({ id: "CampaignReturnSent" });
export type ReturnSent = z.output<typeof returnSent>;

export const returnsSent = z.strictObject({ dryRun: z.boolean().default(false), returns: z.array(returnSent).min(1).max(MOST_RETURNS) }).meta({ id: "CampaignReturnsSent" });

export const OUTCOMES = ["sent", "wouldSend", "done", "refused"] as const;
export const REFUSALS = ["notSent", "alreadySent", "alreadyAccepted", "excused", "locked", "closed", "notSettled", "notExpected", "invalid"] as const;
const returnFault = z.strictObject({ pointer: z.string(), detail: z.string() }).meta({ id: "CampaignReturnFault" });
export const outcomeAnswer = z
  .strictObject({ placeId: z.guid(), outcome: z.enum(OUTCOMES), revision: z.int().nullable(), refusal: z.enum(REFUSALS).nullable(), faults: z.array(returnFault) })
  .meta({ id: "CampaignOutcome" });
export type Outcome = z.input<typeof outcomeAnswer>;
export const outcomesAnswer = z.strictObject({ outcomes: z.array(outcomeAnswer) }).meta({ id: "CampaignOutcomes" });

const placeIds = z.array(z.guid()).min(1).max(200);
export const accepted = z.strictObject({ placeIds }).meta({ id: "CampaignReturnsAccepted" });
export const givenBack = z.strictObject({ placeIds, remark: z.string().trim().min(1).max(2_000) }).meta({ id: "CampaignReturnsGivenBack" });

const lineFields = {
  expected: z.int(),
  received: z.int(),
  accepted: z.int(),
  onTimeCount: z.int(),
  tookPartCount: z.int(),
  numbers: z.record(z.string(), z.number().nullable()),
  linkCount: z.int().nullable(),
};
export const consolidationAnswer = z
  .strictObject({
    by: z.enum(["region", "district", "unit"]),
    counted: z.enum(["accepted", "received"]),
    lines: z.array(z.strictObject({ placeId: z.guid().nullable(), placeNames: textsAnswer, ...lineFields }).meta({ id: "CampaignLine" })),
    total: z.strictObject(lineFields).meta({ id: "CampaignTotal" }),
  })
  .meta({ id: "CampaignConsolidation" });

/** In the words of DHIS2, so that it takes the answer as it is. */
export const dataValuesAnswer = z
  .strictObject({ dataValues: z.array(z.strictObject({ dataElement: z.string(), period: z.string(), orgUnit: z.string(), value: z.string() }).meta({ id: "DataValue" })) })
  .meta({ id: "DataValueSet" });
