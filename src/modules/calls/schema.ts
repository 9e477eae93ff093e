import { z } from "zod";
import { SAFETY_FUNCTIONS } from "#platform/access/roles.ts";

/** How a call came (policy of 2021, §§ 28 and 30.2). */
export const CHANNELS = ["site", "hotline", "inPerson", "written", "mail", "messenger", "socialNetwork", "noticed"] as const;
export type Channel = (typeof CHANNELS)[number];

export const TELLERS = ["self", "otherPupil", "guardian", "staff", "other"] as const;
export type Teller = (typeof TELLERS)[number];

export const DOERS = ["pupil", "adultAtSchool", "relative", "stranger", "online", "unknown"] as const;
export const ABOUT = ["me", "another", "several"] as const;
export const WHERE = ["school", "onTheWay", "home", "boarding", "online", "elsewhere"] as const;
export const OFTEN = ["once", "sometimes", "often", "always"] as const;
export const HURT = ["yes", "no", "unknown"] as const;
export const ANSWER_BY = ["receipt", "phone", "mail", "none"] as const;

/** Whom one can tick as working at the school: the head, the service, and everybody else there. */
export const STAFF_TICKS = ["head", "deputy", ...SAFETY_FUNCTIONS, "otherStaff"] as const;

/** Why a call goes past the school: what was answered, ticked or said, or that nobody there could read it. */
export const PAST_SCHOOL = ["answer", "ticked", "function", "surname", "noTeam", "noSchool"] as const;
export type PastSchool = (typeof PAST_SCHOOL)[number];

export const STATES = ["new", "open", "decided"] as const;
export type CallState = (typeof STATES)[number];

export const DECISIONS = ["newCase", "knownCase", "advised", "notProtection", "repeated"] as const;
export type Decision = (typeof DECISIONS)[number];

/** Decisions that leave a call without a case, which nobody takes alone. */
export const CLOSINGS = ["advised", "notProtection", "repeated"] as const satisfies readonly Decision[];
export type Closing = (typeof CLOSINGS)[number];

export const LONGEST_TELLING = 20_000;
const short = z.string().trim().max(300);

/** All that a caller can say at first; only the words themselves must be there. All of it is sealed. */
export const tellingSchema = z.object({
  text: z.string().trim().min(1).max(LONGEST_TELLING),
  teller: z.enum(TELLERS).optional(),
  about: z.enum(ABOUT).optional(),
  doers: z.array(z.enum(DOERS)).default([]),
  staff: z.array(z.enum(STAFF_TICKS)).default([]),
  where: z.array(z.enum(WHERE)).default([]),
  when: short.default(""),
  often: z.enum(OFTEN).optional(),
  hurt: z.enum(HURT).optional(),
  now: z.enum(HURT).optional(),
  answerBy: z.enum(ANSWER_BY).optional(),
  contact: short.default(""),
  name: short.default(""),
  className: z.string().trim().max(40).default(""),
});
export type Telling = z.infer<typeof tellingSchema>;

/** What is sealed as one message. */
export const messageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("telling"), telling: tellingSchema }),
  z.object({ kind: z.literal("words"), text: z.string() }),
  z.object({ kind: z.literal("proposal"), closing: z.enum(CLOSINGS), reason: z.string(), answer: z.string() }),
  z.object({ kind: z.literal("refusal"), reason: z.string() }),
  z.object({ kind: z.literal("reopening"), reason: z.string() }),
]);
export type MessageBody = z.infer<typeof messageSchema>;

export type Side = "caller" | "team" | "note";
export type Message = { id: string; seq: number; side: Side; body: MessageBody; writtenBy: string | null; writtenAt: Date; seenAt: Date | null };
