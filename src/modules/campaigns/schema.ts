/** What a campaign can be. */
export const CAMPAIGN_KINDS = ["flashmob", "challenge", "campaign", "contest", "survey", "webinar", "lessonWeek"] as const;
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number];

/** A draft is seen by those who run it, a published one by all; an archived one takes no more returns; a cancelled one tells why. */
export const CAMPAIGN_STATES = ["draft", "published", "archived", "cancelled"] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Kinds of places that fill in the form of a campaign. */
export const REPORTING_KINDS = ["school", "region"] as const;
export type ReportingKind = (typeof REPORTING_KINDS)[number];

/** Kinds of places that check what comes from below and pass it on as one table, from the lowest up. */
export const CHECKING_KINDS = ["district", "region", "network", "nation"] as const;
export type CheckingKind = (typeof CHECKING_KINDS)[number];

export const RETURN_STATES = ["awaited", "opened", "draft", "sent", "returned", "accepted", "excused", "silent"] as const;
export type ReturnState = (typeof RETURN_STATES)[number];

export const CONSOLIDATION_STATES = ["open", "approved", "returned", "accepted"] as const;
export type ConsolidationState = (typeof CONSOLIDATION_STATES)[number];

/** How a return came: by the school itself, entered or imported for it by the level above, or sent by another system. */
export const CHANNELS = ["form", "behalf", "import", "api", "offline"] as const;
export type Channel = (typeof CHANNELS)[number];

export const LINK_PLATFORMS = ["instagram", "facebook", "tiktok", "youtube", "telegram", "vk", "threads", "site"] as const;
export type LinkPlatform = (typeof LINK_PLATFORMS)[number];

export const MEASURE_STATES = ["notBegun", "underWay", "done"] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** A step of the chain of consolidation: who checks, and by when the table must be with the next. */
export type ChainStep = { kind: CheckingKind; dueAt: string };
