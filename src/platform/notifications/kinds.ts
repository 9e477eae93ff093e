import type { Action } from "../access/actions.ts";
import type { Role, SafetyFunction } from "../access/roles.ts";

/** How a person hears of a group besides the bell. */
export const MAILINGS = ["atOnce", "digest", "bell"] as const;
export type Mailing = (typeof MAILINGS)[number];

export type Group = "roles" | "invitations" | "confidential" | "work" | "campaigns" | "system";

/** What a person chooses about together: how it comes unless chosen otherwise, and whom it can reach, everybody where that is left out. */
export const GROUPS: Readonly<Record<Group, { mail: Mailing; sees?: Action }>> = {
  roles: { mail: "atOnce" },
  invitations: { mail: "digest", sees: "people.manage" },
  confidential: { mail: "atOnce", sees: "vault.use" },
  work: { mail: "bell" },
  campaigns: { mail: "atOnce" },
  system: { mail: "atOnce", sees: "mail.seeOutbox" },
};

type Fixed = {
  group: Group;
  /** Mailed at once, at any hour, and not to be switched off. */
  urgent?: true;
  /** Of a confidential room: it has no values, so its words are the same for everybody and everything. */
  contentFree?: true;
};
type Kind<V> = Fixed & { values?: V };
const kind = <V = Record<string, never>>(fixed: Fixed): Kind<V> => fixed;

type Duty = { role: Role; safetyFunction: SafetyFunction | null };
/** A code, named in words by src/modules/notifications/words.ts. */
type Work = { work: string };

/** A campaign, which everybody may know: its id, its titles, and the day it is about. */
export type CampaignTold = { campaign: string; kk: string; ru: string; en: string; day: string | null };

/** Everything that a person can be told; the words for each stand in src/modules/notifications/words.ts. */
export const KINDS = {
  roleGiven: kind<Duty>({ group: "roles" }),
  roleChanged: kind<Duty>({ group: "roles" }),
  roleEnded: kind<Duty>({ group: "roles" }),
  invitationAccepted: kind<Duty>({ group: "invitations" }),
  readmissionAsked: kind({ group: "confidential", urgent: true, contentFree: true }),
  callArrived: kind({ group: "confidential", urgent: true, contentFree: true }),
  callWaits: kind({ group: "confidential", urgent: true, contentFree: true }),
  callToConfirm: kind({ group: "confidential", contentFree: true }),
  callRefused: kind({ group: "confidential", contentFree: true }),
  caseGiven: kind({ group: "confidential", contentFree: true }),
  callWrote: kind({ group: "confidential", contentFree: true }),
  letInAgain: kind({ group: "confidential", contentFree: true }),
  workFinished: kind<Work>({ group: "work" }),
  workFailed: kind<Work>({ group: "work" }),
  campaignAnnounced: kind<CampaignTold>({ group: "campaigns" }),
  campaignAmended: kind<CampaignTold>({ group: "campaigns" }),
  campaignDeadlineMoved: kind<CampaignTold>({ group: "campaigns" }),
  campaignCancelled: kind<CampaignTold>({ group: "campaigns" }),
  campaignReopened: kind<CampaignTold>({ group: "campaigns" }),
  campaignBegins: kind<CampaignTold>({ group: "campaigns" }),
  campaignDueSoon: kind<CampaignTold>({ group: "campaigns" }),
  campaignDueToday: kind<CampaignTold>({ group: "campaigns" }),
  campaignLate: kind<CampaignTold>({ group: "campaigns" }),
  campaignReturnGivenBack: kind<CampaignTold>({ group: "campaigns" }),
  campaignReturnAccepted: kind<CampaignTold>({ group: "campaigns" }),
  campaignCorrectionAsked: kind<CampaignTold>({ group: "campaigns" }),
  campaignTablePassedOn: kind<CampaignTold>({ group: "campaigns" }),
  campaignTableRecalled: kind<CampaignTold>({ group: "campaigns" }),
  campaignTableGivenBack: kind<CampaignTold>({ group: "campaigns" }),
  campaignTableAccepted: kind<CampaignTold>({ group: "campaigns" }),
  campaignTableMoreTime: kind<CampaignTold>({ group: "campaigns" }),
  campaignTableDueSoon: kind<CampaignTold>({ group: "campaigns" }),
  campaignTableDueToday: kind<CampaignTold>({ group: "campaigns" }),
  campaignToJudge: kind<CampaignTold>({ group: "campaigns" }),
  jobGivenUp: kind({ group: "system", urgent: true }),
};

export type NotificationKind = keyof typeof KINDS;
export type ValuesOf<K extends NotificationKind> = NonNullable<(typeof KINDS)[K]["values"]>;

export const KIND_NAMES = Object.keys(KINDS) as NotificationKind[];

export function isKind(value: string): value is NotificationKind {
  return Object.hasOwn(KINDS, value);
}

export function isUrgent(kind: string): boolean {
  return isKind(kind) && KINDS[kind].urgent === true;
}
