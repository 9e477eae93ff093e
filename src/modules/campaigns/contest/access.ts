import { roleMay } from "#platform/access/actions.ts";
import type { Role } from "#platform/access/roles.ts";
import type { PersonScope } from "#platform/access/scope.ts";
import { mayRun } from "../access.ts";
import type { StageKind } from "./rules/stages.ts";

/** Held at schools alone: they know whose work it is. The policies of the database know them as pana_keeps_entries(). */
export const KEEPERS: readonly Role[] = ["campaignCoordinator", "schoolHead", "safetyDeputy"];

type At = { id: string; kind: string };

/** Who enters the works of a school, and knows whose they are: those who send for it, at the school itself. */
export function keepsEntries(scope: PersonScope, place: At): boolean {
  return KEEPERS.includes(scope.role) && roleMay(scope.role, "campaigns.send") && place.kind === "school" && place.id === scope.placeId;
}

/** Who holds a stage: at the last one whoever runs the campaign, below it a checker at the district or region itself, at the first one the school. */
export function mayHoldStage(scope: PersonScope, campaign: { place_path: string }, stage: { kind: StageKind; last: boolean }, place: At): boolean {
  if (stage.last) return mayRun(scope, campaign);
  if (stage.kind === "school") return keepsEntries(scope, place);
  return roleMay(scope.role, "campaigns.check") && scope.placeId === place.id && place.kind === stage.kind;
}
