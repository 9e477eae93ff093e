import { isApiScope, scopesOfRole, type ApiScope } from "#platform/access/api-scopes.ts";
import type { Role } from "#platform/access/roles.ts";
import type { TokenState } from "./schema.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** A token may have what its role may use, and nothing that is not asked for. */
export function scopesWithin(role: Role, wished: readonly string[]): ApiScope[] {
  return scopesOfRole(role).filter((scope) => wished.includes(scope));
}

/** What is left of the scopes of a token whose role came to allow less, or that an older program wrote. */
export function scopesStillOpen(role: Role, held: readonly string[]): ApiScope[] {
  return scopesWithin(role, held.filter(isApiScope));
}

export function expiry(from: Date, days: number): Date {
  return new Date(from.getTime() + days * DAY_MS);
}

/** Last use is kept to the hour: enough to see that a token lies unused, and one write an hour. */
export function hourOf(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / HOUR_MS) * HOUR_MS);
}

export type Standing = { revokedAt: Date | null; expiresAt: Date; rightStands: boolean };

/** Revoking is said first, for somebody did it on purpose. */
export function stateOf({ revokedAt, expiresAt, rightStands }: Standing, at: Date): TokenState {
  if (revokedAt) return "revoked";
  if (at.getTime() >= expiresAt.getTime()) return "expired";
  return rightStands ? "active" : "ended";
}
