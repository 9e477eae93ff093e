import { roleMay, type Action } from "./actions.ts";
import type { Role } from "./roles.ts";

/** What a token may be for, and the actions that needs. A token has some of these, and never more than its role may do. */
export const API_SCOPES = {
  "places:read": ["places.browse"],
  "places:write": ["places.edit", "places.restructure"],
  "calendar:read": ["calendar.browse"],
  "accounts:read": ["people.browse"],
  "campaigns:read": ["campaigns.browse", "campaigns.readReturns", "campaigns.seeResults"],
  "campaigns:write": ["campaigns.deliver", "campaigns.check"],
} as const satisfies Record<string, readonly Action[]>;

export type ApiScope = keyof typeof API_SCOPES;

export const API_SCOPE_NAMES = Object.keys(API_SCOPES) as [ApiScope, ...ApiScope[]];

export function isApiScope(value: unknown): value is ApiScope {
  return API_SCOPE_NAMES.includes(value as ApiScope);
}

/** The scopes with which a role can do anything at all. */
export function scopesOfRole(role: Role): ApiScope[] {
  return API_SCOPE_NAMES.filter((scope) => API_SCOPES[scope].some((action) => roleMay(role, action)));
}
