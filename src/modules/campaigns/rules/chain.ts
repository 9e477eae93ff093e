import type { PlaceKind } from "#modules/places/schema.ts";
import type { CheckingKind, ChainStep, ReportingKind } from "../schema.ts";

/** Who can check and pass on in a campaign of a place of this kind, from the lowest up; the last is the place itself. */
export function levelsFor(owner: PlaceKind, reporting: ReportingKind): readonly CheckingKind[] {
  if (owner === "network") return ["network"];
  if (owner === "region") return ["district", "region"];
  return reporting === "region" ? ["nation"] : ["district", "region", "nation"];
}

/** A chain as a place of this kind can have it: what lies above it is left out, and it ends with the place itself. */
export function chainFor(chain: readonly ChainStep[], owner: PlaceKind, reporting: ReportingKind): ChainStep[] {
  const levels = levelsFor(owner, reporting);
  const kept = chain.filter(({ kind }) => levels.includes(kind));
  const [last, own] = [chain.at(-1), levels.at(-1)];
  return last && own && !kept.some(({ kind }) => kind === own) ? [...kept, { kind: own, dueAt: last.dueAt }] : kept;
}
