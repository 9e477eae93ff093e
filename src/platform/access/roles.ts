/** Every role there is. A role is given at a place and reaches what lies under it. */
export const ROLES = [
  "administrator",
  "ministryObserver",
  "instituteOrganiser",
  "instituteMethodologist",
  "instituteAnalyst",
  "instituteTrainer",
  "instituteEditor",
  "networkCoordinator",
  "regionOfficer",
  "districtOfficer",
  "schoolHead",
  "safetyDeputy",
  "safetyMember",
  "hrOfficer",
  "campaignCoordinator",
  "reception",
  "staff",
] as const;

export type Role = (typeof ROLES)[number];

/** The functions a member of the School Safety Service may have (policy of 2021, annex 3). */
export const SAFETY_FUNCTIONS = [
  "psychologist",
  "doctor",
  "nurse",
  "lawyer",
  "teacher",
  "curator",
  "boardingHead",
  "boardingEducator",
  "safetyEngineer",
  "schoolPoliceInspector",
] as const;

export type SafetyFunction = (typeof SAFETY_FUNCTIONS)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.includes(value as Role);
}
