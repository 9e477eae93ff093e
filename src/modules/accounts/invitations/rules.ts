const DAY = 24 * 60 * 60 * 1000;

export const LINK_DAYS = 7;

export type InvitationState = "open" | "expired" | "accepted" | "withdrawn";

type Facts = { expiresAt: Date; acceptedAt: Date | null; withdrawnAt: Date | null };

export function stateOf(facts: Facts, at: Date): InvitationState {
  if (facts.acceptedAt) return "accepted";
  if (facts.withdrawnAt) return "withdrawn";
  return facts.expiresAt <= at ? "expired" : "open";
}

export function linkEnd(sentAt: Date): Date {
  return new Date(sentAt.getTime() + LINK_DAYS * DAY);
}
