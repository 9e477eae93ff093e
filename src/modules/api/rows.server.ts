import { isApiScope } from "#platform/access/api-scopes.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { roleName } from "#modules/accounts/public.server.ts";
import type { TokenLine } from "./queries.server.ts";
import type { TokenKind, TokenState } from "./schema.ts";
import { scopeLabel } from "./words.ts";

export type TokenRow = {
  id: string;
  name: string;
  kind: TokenKind;
  shown: string;
  owner: string;
  role: string;
  place: string;
  scopes: string[];
  usedAt: Date | null;
  expiresAt: Date;
  state: TokenState;
};

/** Tokens as a person reads them. */
export function asRow(line: TokenLine): TokenRow {
  const { id, name, kind, owner, usedAt, expiresAt, state } = line;
  return {
    id, name, kind, owner, usedAt, expiresAt, state,
    shown: `pana_${line.publicId}_…`,
    role: roleName(line.role),
    place: nameOf(line.placeName),
    scopes: line.scopes.filter(isApiScope).map(scopeLabel),
  };
}
