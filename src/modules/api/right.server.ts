import { sql, type RawBuilder } from "kysely";
import { now } from "#platform/clock.ts";

/**
 * Whether what a token stands on still stands: its owner's account and role and, for a system, that this role is an
 * administrator's and reaches the place. For rows t of api_token, a of account, g of role_grant, o of the place
 * where the role is held, p of the place where the token acts.
 */
export function rightStands(): RawBuilder<boolean> {
  return sql<boolean>`(a.status = 'active' AND g.account_id = t.account_id AND g.starts_at <= ${now()} AND (g.ends_at IS NULL OR g.ends_at > ${now()})
    AND CASE t.kind WHEN 'person' THEN g.role = t.role
        ELSE g.role = 'administrator' AND (p.path ^@ o.path
          OR EXISTS (SELECT FROM school b WHERE o.kind = 'network' AND b.network_id = o.id AND p.path ^@ b.place_path)) END)`;
}

/** The joins that rightStands speaks of; who looks at a list may see neither the owner nor the owner's role. */
export const TOKENS = sql`api_token t LEFT JOIN account a ON a.id = t.account_id
  LEFT JOIN role_grant g ON g.place_id = t.grant_place_id AND g.id = t.role_grant_id
  JOIN place o ON o.id = t.grant_place_id JOIN place p ON p.id = t.place_id`;
