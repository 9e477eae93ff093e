import type { Role } from "#platform/access/roles.ts";
import type { Consent } from "#platform/vault/readmission-rules.ts";

/** As what a role may consent to letting a member in again, if at all. */
export function consentsAs(role: Role): Consent["givenAs"] | undefined {
  if (role === "schoolHead") return "head";
  return role === "networkCoordinator" || role === "regionOfficer" ? "officer" : undefined;
}

/** Roles held at a school, whose page also shows the chain and the recovery key. */
export function standsAtSchool(role: Role): boolean {
  return role === "schoolHead" || role === "safetyDeputy" || role === "safetyMember";
}
