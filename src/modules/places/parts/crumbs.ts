import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import type { Reach } from "#platform/access/scope.ts";
import type { Place } from "../schema.ts";

/** From the room down to the parent of the last place; only what the reader reaches is a link. */
export function crumbsTo(chain: readonly Place[], reach: Reach, last?: string): { label: string; href?: string }[] {
  const above = chain
    .filter((place) => place.kind !== "nation")
    .map((place) => ({
      label: nameOf(place),
      ...(reach.some((prefix) => place.path.startsWith(prefix)) ? { href: link(`/places/${place.id}`) } : {}),
    }));
  const all = [{ label: m.places_title(), href: link("/places") }, ...above];
  return last === undefined ? all.slice(0, -1) : [...all, { label: last }];
}
