import type { Locale } from "../i18n/locale.ts";
import type { Role, SafetyFunction } from "./roles.ts";
import { NOWHERE, PUBLIC_SCOPE, type Reach, type Scope } from "./scope.ts";

/** What stands between a sign-in and the work. Until it is complete, nothing but its own page opens. */
export type Stage = "complete" | "secondFactor" | "secondFactorSetUp" | "documents";

export type RoleHeld = {
  grantId: string;
  role: Role;
  safetyFunction: SafetyFunction | null;
  placeId: string;
  placePath: string;
  placeName: { name_kk: string; name_ru: string; name_en: string };
  reach: Reach;
};

/** A device that is signed in, as found from its cookie. */
export type Session = {
  id: string;
  token: string;
  accountId: string;
  email: string;
  familyName: string;
  givenName: string;
  patronymic: string;
  locale: Locale;
  homePath: string;
  beganWith: "password" | "passkey";
  stage: Stage;
  /** Versions of the terms of use and of the undertaking last accepted. */
  accepted: { termsVersion: string | null; undertakingVersion: string | null };
  /** How many roles are offered to the address and wait for an answer. */
  offers: number;
  roles: readonly RoleHeld[];
  activeRole: RoleHeld | null;
  idleEndsAt: Date;
  endsAt: Date;
};

export function scopeOfSession(session: Session | null): Scope {
  if (!session || session.stage !== "complete") return PUBLIC_SCOPE;
  const { accountId, id: sessionId, activeRole } = session;
  if (!activeRole) return { kind: "roleless", accountId, sessionId, reach: NOWHERE as typeof NOWHERE };
  const { role, placeId, placePath, reach } = activeRole;
  return { kind: "person", accountId, sessionId, role, placeId, placePath, reach };
}
