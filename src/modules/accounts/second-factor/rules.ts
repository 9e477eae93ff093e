import type { Role } from "#platform/access/roles.ts";

/** Whoever can touch confidential matter, or let others touch it, signs in with a second factor. */
const NEEDS_SECOND_FACTOR = {
  administrator: true,
  ministryObserver: true,
  instituteOrganiser: false,
  instituteMethodologist: false,
  instituteAnalyst: false,
  instituteTrainer: false,
  instituteEditor: false,
  networkCoordinator: true,
  regionOfficer: true,
  districtOfficer: true,
  schoolHead: true,
  safetyDeputy: true,
  safetyMember: true,
  hrOfficer: true,
  campaignCoordinator: false,
  reception: false,
  staff: false,
} as const satisfies Record<Role, boolean>;

export function needsSecondFactor(roles: readonly { role: Role }[]): boolean {
  return roles.some(({ role }) => NEEDS_SECOND_FACTOR[role]);
}
