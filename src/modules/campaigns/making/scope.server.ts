import { findPlaces, subtree } from "#modules/places/public.server.ts";
import type { ReadTx } from "#platform/database/door.server.ts";
import type { Campaign } from "../campaign.server.ts";
import type { CampaignScope } from "../schema/scope.ts";

type Choice = { id: string; name_kk: string; name_ru: string; name_en: string };
export type ScopeChoices = { areas: Choice[]; others: Choice[]; networks: Choice[] };

/** What a campaign can be narrowed to: the regions below its place, or the districts of its region; other places that were chosen; the networks. */
export async function scopeChoices(tx: ReadTx, { place_path }: Pick<Campaign, "place_path">, scope: CampaignScope): Promise<ScopeChoices> {
  const below = await subtree(tx, place_path, { kinds: ["region", "district"] });
  const regions = below.filter(({ kind, path }) => kind === "region" && path !== place_path);
  const areas = regions.length > 0 ? regions : below.filter(({ kind }) => kind === "district");
  const chosen = await findPlaces(tx, scope.placeIds);
  const others = chosen.filter(({ id }) => !areas.some((area) => area.id === id));
  return { areas, others, networks: await subtree(tx, place_path, { kinds: ["network"] }) };
}
