import type { Action } from "../access/actions.ts";
import type { Role, SafetyFunction } from "../access/roles.ts";

/** What a person chooses about together; `sees` are those whom anything of the group can reach, everybody where it is left out. */
const GROUPS = {
  roles: {},
  invitations: { sees: "people.manage" },
  confidential: { sees: "vault.use" },
  work: {},
  system: { sees: "mail.seeOutbox" },
} as const satisfies Record<string, { sees?: Action }>;

type Group = keyof typeof GROUPS;

/** How a person hears of a group besides the bell. */
const MAILINGS = ["bell", "atOnce", "digest"] as const;
type Mailing = (typeof MAILINGS)[number];

type Fixed = {
  group: Group;
  /** By mail unless the person chose otherwise; what is urgent is mailed at once, at any hour, and cannot be switched off. */
  mail: Mailing | "urgent";
  /** Of a confidential room: carries no values, so its words are the same for everybody and everything. */
  contentFree?: true;
  /** The thing itself waits in the bell until it is settled, so this does not count there a second time. */
  waits?: true;
};
type Kind<V> = Fixed & { values?: V };
const kind = <V = Record<string, never>>(fixed: Fixed): Kind<V> => fixed;

type Duty = { role: Role; safetyFunction: SafetyFunction | null };
/** The code of the work; its name in words stands in src/modules/notifications/words.ts. */
type Work = { work: string };

/** Everything that a person can be told. Words for each stand in src/modules/notifications/words.ts, which must have them all. */
export const KINDS = {
  roleGiven: kind<Duty>({ group: "roles", mail: "atOnce" }),
  roleChanged: kind<Duty>({ group: "roles", mail: "atOnce" }),
  roleEnded: kind<Duty>({ group: "roles", mail: "atOnce" }),
  invitationAccepted: kind<Duty>({ group: "invitations", mail: "digest" }),
  readmissionAsked: kind({ group: "confidential", mail: "urgent", contentFree: true, waits: true }),
  letInAgain: kind({ group: "confidential", mail: "atOnce", contentFree: true }),
  workFinished: kind<Work>({ group: "work", mail: "bell" }),
  workFailed: kind<Work>({ group: "work", mail: "atOnce" }),
  jobGivenUp: kind({ group: "system", mail: "urgent" }),
};

export type NotificationKind = keyof typeof KINDS;
export type ValuesOf<K extends NotificationKind> = NonNullable<(typeof KINDS)[K]["values"]>;
