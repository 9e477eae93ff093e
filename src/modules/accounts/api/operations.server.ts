import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { ROLES, SAFETY_FUNCTIONS } from "#platform/access/roles.ts";
import { reading, type RoomApi } from "#platform/api/operation.ts";
import { afterId, asPage, pageOf, pagingQuery } from "#platform/api/paging.ts";
import { Problem } from "#platform/api/problem.ts";
import { findPlaceInReach } from "#modules/places/public.server.ts";
import { listedPeople, type ListedPerson } from "../administration/listing.server.ts";

const BROWSING = { scope: "accounts:read", action: "people.browse" } as const;

const names = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }).meta({ id: "PlaceNames" });
const heldRole = z
  .strictObject({ id: z.guid(), role: z.enum(ROLES), safetyFunction: z.enum(SAFETY_FUNCTIONS).nullable(), startsAt: z.iso.datetime(), placeId: z.guid(), placeNames: names })
  .meta({ id: "HeldRole" });
const accountAnswer = z
  .strictObject({ id: z.guid(), familyName: z.string(), givenName: z.string(), patronymic: z.string(), email: z.string(), roles: z.array(heldRole) })
  .meta({ id: "Account" });

const accountsList = reading({
  ...BROWSING,
  id: "accounts.list",
  path: "/accounts",
  summary: m.api_op_accounts_list,
  about: m.api_op_accounts_list_about,
  query: z.strictObject({ role: z.enum(ROLES).optional(), under: z.guid().optional(), ...pagingQuery }),
  answer: pageOf(accountAnswer),
  handle: async (tx, scope, { query: { role, under, limit, cursor } }) => {
    const place = under === undefined ? undefined : await findPlaceInReach(tx, under);
    if (under !== undefined && !place) throw new Problem("invalid", { errors: [{ parameter: "under", detail: m.api_fault_no_place() }] });
    const filter = { under: place ? [place.path] : scope.reach, role: role ?? null, id: null };
    return asPage(await listedPeople(tx, filter, { after: afterId(cursor), limit }), limit, asAccount);
  },
});

const accountsGet = reading({
  ...BROWSING,
  id: "accounts.get",
  path: "/accounts/{accountId}",
  summary: m.api_op_accounts_get,
  params: z.strictObject({ accountId: z.guid() }),
  answer: accountAnswer,
  handle: async (tx, scope, { params }) => {
    const [person] = await listedPeople(tx, { under: scope.reach, role: null, id: params.accountId }, { after: null, limit: 1 });
    return person && asAccount(person);
  },
});

function asAccount(person: ListedPerson): z.input<typeof accountAnswer> {
  return { ...person, roles: person.roles.map((held) => ({ ...held, startsAt: new Date(held.startsAt).toISOString() })) };
}

export const accountsApi: RoomApi = {
  operations: [accountsList, accountsGet],
  fields: {
    accountId: m.api_field_account_id,
    familyName: m.api_field_family_name,
    givenName: m.api_field_given_name,
    patronymic: m.api_field_patronymic,
    roles: m.api_field_roles,
    role: m.api_field_role,
    safetyFunction: m.api_field_safety_function,
    startsAt: m.api_field_starts_at,
    placeNames: m.api_field_place_names,
  },
};
