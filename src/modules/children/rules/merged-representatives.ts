import { searchWords } from "#platform/vault/search-words.ts";
import type { Representative } from "../schema.ts";

/** Those there are, with what is now said of them, and those who are new. That somebody must not be contacted is never lost. */
export function mergedRepresentatives(there: readonly Representative[], given: readonly Representative[]): Representative[] {
  const keyOf = ({ name }: Representative) => searchWords(name).toSorted().join(" ");
  const merged = new Map(there.map((one) => [keyOf(one), one]));
  for (const one of given) {
    const before = merged.get(keyOf(one));
    merged.set(keyOf(one), before ? { ...one, relation: before.relation, contact: one.contact || before.contact, doNotContact: before.doNotContact || one.doNotContact } : one);
  }
  return [...merged.values()];
}
