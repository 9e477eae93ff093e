import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { API_SCOPE_NAMES } from "#platform/access/api-scopes.ts";
import { ROLES } from "#platform/access/roles.ts";

export const TOKEN_DAYS = [30, 90, 180, 365] as const;
export const DEFAULT_DAYS = 90;

export type TokenKind = "person" | "system";
export type TokenState = "active" | "expired" | "revoked" | "ended";

const name = z.string().trim().min(1, { error: () => m.api_name_needed() }).max(80, { error: () => m.api_name_long() });
const days = z.coerce.number().refine((value) => TOKEN_DAYS.some((known) => known === value), { error: () => m.api_days_needed() });
const scopes = z.array(z.enum(API_SCOPE_NAMES)).default([]).refine((chosen) => chosen.length > 0, { error: () => m.api_scopes_needed() });
const password = z.string().default("");

export const ownTokenForm = z.object({ form_id: z.guid(), grant: z.guid(), name, days, scopes, password });

export const systemTokenForm = z.object({
  form_id: z.guid(),
  name,
  place: z.guid({ error: () => m.api_place_needed() }),
  role: z.enum(ROLES, { error: () => m.api_role_needed() }),
  days,
  scopes,
  password,
});

export const revokeForm = z.object({ token: z.guid() });
