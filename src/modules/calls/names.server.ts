import { findPlaces } from "#modules/places/public.server.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import { nameOf } from "#platform/i18n/names.ts";

/** Names of the people of a service and of schools, as far as this reader may see them. */
export async function namesOf(tx: ReadTx, accountIds: readonly (string | null)[]): Promise<Record<string, string>> {
  const ids = [...new Set(accountIds.filter((id) => id !== null))];
  if (ids.length === 0) return {};
  const rows = await tx.selectFrom("account").select(["id", "family_name", "given_name"]).where("id", "in", ids).execute();
  return Object.fromEntries(rows.map((row) => [row.id, `${row.family_name} ${row.given_name}`.trim()]));
}

export async function schoolNames(tx: ReadTx, placeIds: readonly (string | null)[]): Promise<Record<string, string>> {
  const places = await findPlaces(tx, [...new Set(placeIds.filter((id) => id !== null))]);
  return Object.fromEntries([...places.values()].map((place) => [place.id, nameOf(place)]));
}
