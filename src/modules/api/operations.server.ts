import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { API_SCOPE_NAMES } from "#platform/access/api-scopes.ts";
import { ROLES } from "#platform/access/roles.ts";
import { reading, type RoomApi } from "#platform/api/operation.ts";
import { getPlace } from "#modules/places/public.server.ts";
import { PLACE_KINDS } from "#modules/places/schema.ts";

const meAnswer = z
  .strictObject({
    token: z.strictObject({ publicId: z.string(), kind: z.enum(["person", "system"]), name: z.string(), scopes: z.array(z.enum(API_SCOPE_NAMES)), expiresAt: z.iso.datetime() }).meta({ id: "Token" }),
    ownerId: z.guid(),
    owner: z.string(),
    role: z.enum(ROLES),
    place: z.strictObject({ id: z.guid(), kind: z.enum(PLACE_KINDS), code: z.string(), names: z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }) }).meta({ id: "OwnPlace" }),
  })
  .meta({ id: "Me" });

const meGet = reading({
  id: "me.get",
  path: "/me",
  scope: null,
  action: "api.useToken",
  summary: m.api_op_me_get,
  about: m.api_op_me_get_about,
  answer: meAnswer,
  handle: async (tx, scope) => {
    const [token, place] = [scope.token, await getPlace(tx, scope.placeId)];
    const owner = await tx.selectFrom("account").select(["family_name", "given_name", "patronymic"]).where("id", "=", scope.accountId).executeTakeFirstOrThrow();
    return (
      token && {
        token: { publicId: token.publicId, kind: token.kind, name: token.name, scopes: [...token.scopes], expiresAt: token.expiresAt.toISOString() },
        ownerId: scope.accountId,
        owner: `${owner.family_name} ${owner.given_name} ${owner.patronymic}`.trim(),
        role: scope.role,
        place: { id: place.id, kind: place.kind, code: place.code, names: { kk: place.name_kk, ru: place.name_ru, en: place.name_en } },
      }
    );
  },
});

export const tokensApi: RoomApi = {
  operations: [meGet],
  fields: {
    token: m.api_field_token,
    publicId: m.api_field_public_id,
    scopes: m.api_field_scopes,
    expiresAt: m.api_field_expires_at,
    ownerId: m.api_field_owner_id,
    owner: m.api_field_owner,
    place: m.api_field_place,
  },
};
