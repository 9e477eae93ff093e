export type Consent = { accountId: string; givenAs: "head" | "officer" };

/**
 * Whether one item may be sealed again to a member who lost the key. The head consents to what the head
 * may read; the co-ordinating officer to what the head may not, and to everything when it is the head who asks.
 */
export function mayLetInTo(item: { heldBy: readonly string[] }, asker: string, heads: readonly string[], consents: readonly Consent[]): boolean {
  const given = consents.filter((consent) => consent.accountId !== asker);
  const otherHeads = heads.filter((head) => head !== asker);
  const headReads = otherHeads.some((head) => item.heldBy.includes(head));
  if (headReads) return given.some((consent) => consent.givenAs === "head" && item.heldBy.includes(consent.accountId));
  return given.some((consent) => consent.givenAs === "officer");
}
