import type { CampaignState } from "../schema.ts";

/** Where a campaign stands in time, for whoever looks from outside. */
export const PHASES = ["running", "coming", "past", "cancelled"] as const;
export type Phase = (typeof PHASES)[number];

type Held = { state: CampaignState; heldFrom: string; heldUntil: string };

/** Told from the days alone: one whose days are over is past, also while its returns are still coming in. */
export function phaseOf({ state, heldFrom, heldUntil }: Held, today: string): Phase {
  if (state === "cancelled") return "cancelled";
  if (state === "archived" || heldUntil < today) return "past";
  return today < heldFrom ? "coming" : "running";
}

/** Fewer people than this are not shown: those who know the school would know who they are. */
const FEWEST_SHOWN = 10;

/** Null where nothing was reported, which is not zero. */
export function peopleShown(participants: number | null): number | null | "withheld" {
  return participants !== null && participants > 0 && participants < FEWEST_SHOWN ? "withheld" : participants;
}

type Counted = { expected: number; reported: number; tookPart: number };

/** The share of a region's expected places that took part; null where none has reported yet. */
export function shareTakingPart({ expected, reported, tookPart }: Counted): number | null {
  return reported === 0 || expected === 0 ? null : Math.min(1, tookPart / expected);
}

/** One of five even steps. */
export function toneOfShare(share: number | null): 1 | 2 | 3 | 4 | 5 | "none" {
  if (share === null) return "none";
  return Math.min(5, Math.floor(share * 5) + 1) as 1 | 2 | 3 | 4 | 5;
}

export const WALL_STATES = ["waiting", "shown", "hidden"] as const;
export type WallState = (typeof WALL_STATES)[number];

/** What was found when a link was looked at. */
export type LinkAnswer = "there" | "moved" | "gone" | "silent" | "refused";

/** Whether nothing was noticed about a link that a person should look at first. */
export function isWithoutRemark({ alsoSent, answer, hashtags }: { alsoSent: number; answer: LinkAnswer | null; hashtags: boolean | null }): boolean {
  return alsoSent === 0 && hashtags !== false && (answer === null || answer === "there");
}
