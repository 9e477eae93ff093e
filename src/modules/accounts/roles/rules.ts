import { ROLES, type Role, type SafetyFunction } from "#platform/access/roles.ts";
import type { PlaceKind } from "#modules/places/schema.ts";

/** At which kinds of place a role may be held. */
export const ROLE_PLACES = {
  administrator: ["nation", "region", "district", "network", "institute", "school", "psychologicalCentre", "parentsCentre"],
  ministryObserver: ["nation"],
  instituteOrganiser: ["nation", "institute"],
  instituteMethodologist: ["nation", "institute"],
  instituteAnalyst: ["nation", "institute"],
  instituteTrainer: ["nation", "institute"],
  instituteEditor: ["nation", "institute"],
  networkCoordinator: ["network"],
  regionOfficer: ["region"],
  districtOfficer: ["district"],
  schoolHead: ["school"],
  safetyDeputy: ["school"],
  safetyMember: ["school"],
  hrOfficer: ["school"],
  campaignCoordinator: ["school"],
  reception: ["school"],
  staff: ["school", "psychologicalCentre", "parentsCentre"],
} as const satisfies Record<Role, readonly PlaceKind[]>;

/**
 * Which roles a role may give, change and end, at places within its reach. The School Safety Service is
 * formed by the head's order (policy of 2021, §17 and annex 3), so nobody else names its members.
 */
const GIVES = {
  administrator: [
    "administrator", "ministryObserver", "instituteOrganiser", "instituteMethodologist", "instituteAnalyst",
    "instituteTrainer", "instituteEditor", "networkCoordinator", "regionOfficer", "districtOfficer", "schoolHead",
    "campaignCoordinator", "reception", "staff",
  ],
  ministryObserver: [],
  instituteOrganiser: [],
  instituteMethodologist: [],
  instituteAnalyst: [],
  instituteTrainer: [],
  instituteEditor: [],
  networkCoordinator: ["schoolHead"],
  regionOfficer: ["districtOfficer", "schoolHead"],
  districtOfficer: ["schoolHead"],
  schoolHead: ["administrator", "safetyDeputy", "safetyMember", "hrOfficer", "campaignCoordinator", "reception", "staff"],
  safetyDeputy: [],
  safetyMember: [],
  hrOfficer: ["staff"],
  campaignCoordinator: [],
  reception: [],
  staff: [],
} as const satisfies Record<Role, readonly Role[]>;

/** Whoever works inside a school gives roles at schools only, whatever the reach. */
const GIVES_AT: Partial<Record<Role, readonly PlaceKind[]>> = { schoolHead: ["school"], hrOfficer: ["school"] };

/** Given only by a role held at another, higher place: nobody inside a school appoints its head. */
const FROM_ABOVE: readonly Role[] = ["schoolHead"];

/** Roles of the area above a school: they answer for its not being left without a head. */
const AREA: readonly Role[] = ["networkCoordinator", "regionOfficer", "districtOfficer"];

/** Whoever can come to read confidential matter also undertakes to keep it. The database knows the same list, in vault_entitled. */
const KEEPS_CONFIDENTIAL: readonly Role[] = [
  "networkCoordinator", "regionOfficer", "districtOfficer", "schoolHead", "safetyDeputy", "safetyMember", "hrOfficer",
];

export type Giver = { role: Role; placeId: string };
export type Target = { id: string; kind: PlaceKind };

export function heldAt(role: Role, kind: PlaceKind): boolean {
  const kinds: readonly PlaceKind[] = ROLE_PLACES[role];
  return kinds.includes(kind);
}

/** Whether a role may be given, changed or ended at a place that is known to lie within the giver's reach. */
export function mayGive(giver: Giver, role: Role, place: Target): boolean {
  const gives: readonly Role[] = GIVES[giver.role];
  if (!gives.includes(role) || !heldAt(role, place.kind)) return false;
  if (GIVES_AT[giver.role]?.includes(place.kind) === false) return false;
  return !FROM_ABOVE.includes(role) || giver.placeId !== place.id;
}

export function rolesToGive(giver: Giver, place: Target): Role[] {
  return ROLES.filter((role) => mayGive(giver, role, place));
}

export function givesRoles(role: Role): boolean {
  return GIVES[role].length > 0;
}

/** A school may stand without a head only by the word of those above it. */
export function mayLeaveHeadless(giver: Giver, place: Target): boolean {
  return AREA.includes(giver.role) && mayGive(giver, "schoolHead", place);
}

export function keepsConfidential(role: Role): boolean {
  return KEEPS_CONFIDENTIAL.includes(role);
}

export function functionFits(role: Role, safetyFunction: SafetyFunction | null): boolean {
  return (role === "safetyMember") === (safetyFunction !== null);
}

export function confidentialRoles(): Role[] {
  return [...KEEPS_CONFIDENTIAL];
}

/** Roles this giver may give at some place or other. */
export function rolesGivenAnywhere(role: Role): readonly Role[] {
  return GIVES[role];
}
