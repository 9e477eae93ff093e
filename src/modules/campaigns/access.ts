import { roleMay } from "#platform/access/actions.ts";
import { reaches, type Scope } from "#platform/access/scope.ts";

type Owned = { place_path: string };

/** Who runs a campaign: an organiser whose reach covers the place that announced it. */
export function mayRun(scope: Scope, campaign: Owned): boolean {
  return scope.kind === "person" && roleMay(scope.role, "campaigns.run") && reaches(scope, campaign.place_path);
}

/** Who fills in the return of a place: those who send, at that place itself. */
export function maySend(scope: Scope, placeId: string): boolean {
  return scope.kind === "person" && roleMay(scope.role, "campaigns.send") && scope.placeId === placeId;
}

/** Who accepts and gives back the return or table of a place: a checker above it, never the place itself. */
export function mayCheck(scope: Scope, place: { id: string; path: string }): boolean {
  return scope.kind === "person" && roleMay(scope.role, "campaigns.check") && scope.placeId !== place.id && reaches(scope, place.path);
}

/** Who approves the table of a place: a checker at that place itself. */
export function mayApprove(scope: Scope, placeId: string): boolean {
  return scope.kind === "person" && roleMay(scope.role, "campaigns.check") && scope.placeId === placeId;
}
