import type { ApiScope } from "#platform/access/api-scopes.ts";
import { roleMay } from "#platform/access/actions.ts";
import type { Role } from "#platform/access/roles.ts";
import type { PersonScope, RolelessScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { rolesOf, rolesToGive } from "#modules/accounts/public.server.ts";
import { findPlaceInReach } from "#modules/places/public.server.ts";
import { expiry, scopesWithin } from "./rules.ts";
import type { TokenKind } from "./schema.ts";
import { newToken } from "./token.server.ts";

export type Made = { ok: true; id: string; token: string } | { ok: false; why: "role gone" | "place" | "role" | "scopes" };

type Common = { name: string; scopes: readonly string[]; days: number };

/** For oneself, standing on one of the roles one holds. */
export async function makeOwnToken(tx: WriteTx, owner: { accountId: string }, wish: Common & { grantId: string }): Promise<Made> {
  const held = (await rolesOf(tx, owner.accountId)).find((role) => role.grantId === wish.grantId);
  if (!held) return { ok: false, why: "role gone" };
  const place = { id: held.placeId, path: held.placePath };
  return make(tx, owner, { ...wish, kind: "person", role: held.role, place, standsOn: { placeId: held.placeId, grantId: held.grantId } });
}

/** For a system, in a role that its maker may give at a place the maker reaches. */
export async function makeSystemToken(tx: WriteTx, scope: PersonScope, wish: Common & { placeId: string; role: Role }): Promise<Made> {
  const held = (await rolesOf(tx, scope.accountId)).find((role) => role.placeId === scope.placeId && role.role === scope.role);
  if (!held || !roleMay(scope.role, "api.seeTokens")) return { ok: false, why: "role gone" };
  const place = await findPlaceInReach(tx, wish.placeId);
  if (!place) return { ok: false, why: "place" };
  if (!rolesToGive(scope, place).includes(wish.role)) return { ok: false, why: "role" };
  return make(tx, scope, { ...wish, kind: "system", place, standsOn: { placeId: held.placeId, grantId: held.grantId } });
}

type Wish = Common & { kind: TokenKind; role: Role; place: { id: string; path: string }; standsOn: { placeId: string; grantId: string } };

async function make(tx: WriteTx, owner: { accountId: string }, wish: Wish): Promise<Made> {
  const scopes: ApiScope[] = scopesWithin(wish.role, wish.scopes);
  if (scopes.length === 0 || scopes.length < wish.scopes.length) return { ok: false, why: "scopes" };
  const { token, publicId, hash } = newToken();
  const [id, at] = [newId(), now()];
  await tx
    .insertInto("api_token")
    .values({
      place_id: wish.place.id,
      id,
      place_path: wish.place.path,
      kind: wish.kind,
      public_id: publicId,
      token_hash: hash,
      name: wish.name,
      account_id: owner.accountId,
      grant_place_id: wish.standsOn.placeId,
      role_grant_id: wish.standsOn.grantId,
      role: wish.role,
      scopes,
      made_at: at,
      expires_at: expiry(at, wish.days),
    })
    .execute();
  await record(tx, {
    placeId: wish.place.id,
    placePath: wish.place.path,
    action: "token.made",
    subjectKind: "token",
    subjectId: id,
    detail: { publicId, kind: wish.kind, role: wish.role, scopes: scopes.join(" "), days: wish.days },
  });
  return { ok: true, id, token };
}

/** One's own, or one of a place that one administers; from this moment on it opens nothing. */
export async function revokeToken(tx: WriteTx, who: PersonScope | RolelessScope, tokenId: string): Promise<"revoked" | "gone"> {
  const row = await tx
    .updateTable("api_token")
    .set({ revoked_at: now(), revoked_by: who.accountId })
    .where("id", "=", tokenId)
    .where("revoked_at", "is", null)
    .returning(["place_id", "place_path", "public_id", "account_id"])
    .executeTakeFirst();
  if (!row) return "gone";
  await record(tx, {
    placeId: row.place_id,
    placePath: row.place_path,
    action: "token.revoked",
    subjectKind: "token",
    subjectId: tokenId,
    detail: { publicId: row.public_id, own: row.account_id === who.accountId },
  });
  return "revoked";
}
