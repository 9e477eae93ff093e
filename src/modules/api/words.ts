import { m } from "#paraglide/messages.js";
import { API_SCOPE_NAMES, type ApiScope } from "#platform/access/api-scopes.ts";
import type { TokenState } from "./schema.ts";

const SCOPES: Readonly<Record<ApiScope, { label: () => string; help: () => string }>> = {
  "places:read": { label: m.api_scope_places_read, help: m.api_scope_places_read_help },
  "places:write": { label: m.api_scope_places_write, help: m.api_scope_places_write_help },
  "calendar:read": { label: m.api_scope_calendar_read, help: m.api_scope_calendar_read_help },
  "accounts:read": { label: m.api_scope_accounts_read, help: m.api_scope_accounts_read_help },
  "campaigns:read": { label: m.campaigns_api_scope_read, help: m.campaigns_api_scope_read_help },
  "campaigns:write": { label: m.campaigns_api_scope_write, help: m.campaigns_api_scope_write_help },
};

const STATES: Readonly<Record<TokenState, { label: () => string; tone: "well" | "due" | "quiet" }>> = {
  active: { label: m.api_state_active, tone: "well" },
  expired: { label: m.api_state_expired, tone: "due" },
  revoked: { label: m.api_state_revoked, tone: "quiet" },
  ended: { label: m.api_state_ended, tone: "due" },
};

export const scopeLabel = (scope: ApiScope) => SCOPES[scope].label();
export const scopeHelp = (scope: ApiScope) => SCOPES[scope].help();
export const stateLabel = (state: TokenState) => STATES[state].label();
export const stateTone = (state: TokenState) => STATES[state].tone;

export function daysLabel(days: number): string {
  return m.api_days({ count: days });
}

/** Every scope in words, for whoever reads about the interface. */
export function scopeWords(): { name: ApiScope; label: string; help: string }[] {
  return API_SCOPE_NAMES.map((name) => ({ name, label: scopeLabel(name), help: scopeHelp(name) }));
}
