import type { LinkPlatform } from "../schema.ts";

type Place = { host: string; path: string; search: URLSearchParams };

/** What a publication is known by on each platform, however its address is written. */
const IDS: Readonly<Partial<Record<LinkPlatform, (at: Place) => string | undefined | null>>> = {
  youtube: ({ host, path, search }) => (host === "youtu.be" ? path.slice(1) : (search.get("v") ?? /^\/(?:shorts|live|embed|v)\/([^/]+)/.exec(path)?.[1])),
  instagram: ({ path }) => /\/(?:p|reel|reels|tv)\/([^/]+)/.exec(path)?.[1],
  tiktok: ({ path }) => /\/(?:video|photo)\/(\d+)/.exec(path)?.[1],
  threads: ({ path }) => /\/post\/([^/]+)/.exec(path)?.[1],
  vk: ({ path, search }) => /(?:wall|video|clip|photo)-?\d+_\d+/.exec(`${path} ${search.get("w") ?? ""} ${search.get("z") ?? ""}`)?.[0],
  telegram: ({ path }) => /^(?:\/s)?(\/[^/]+\/\d+)$/.exec(path)?.[1]?.toLowerCase(),
  facebook: ({ path, search }) => search.get("story_fbid") ?? search.get("fbid") ?? (/^\/watch$/.test(path) ? search.get("v") : /\/(?:posts|videos|permalink|reel)\/(?:[^/]+\/)?([^/]+)$/.exec(path)?.[1]),
};

export function keyOf(url: URL, platform: LinkPlatform): string {
  const at = placeOf(url);
  const id = IDS[platform]?.(at);
  if (id) return `${platform}:${id}`;
  const search = [...at.search].map(([name, value]) => `${name}=${value}`).toSorted().join("&");
  return `${at.host}${at.path}${search ? `?${search}` : ""}`;
}

const placeOf = (url: URL): Place => ({
  host: url.hostname.replace(/^(?:www|m|mobile|web)\./, ""),
  path: url.pathname.replace(/\/+$/, ""),
  search: url.searchParams,
});

/** Pages of people and channels, by the part of the address after the host. */
const PAGES: Readonly<Record<LinkPlatform, RegExp>> = {
  instagram: /^\/?[^/]*$/,
  facebook: /^\/?[^/]*$/,
  tiktok: /^\/@[^/]+$/,
  youtube: /^(?:\/(?:@|channel\/|c\/|user\/)[^/]+)?(?:\/(?:videos|shorts|featured))?$/,
  telegram: /^(?:\/s)?(?:\/[^/]*)?$/,
  vk: /^\/?[^/]*$/,
  threads: /^\/?[^/]*$/,
  site: /^$/,
};

/** A whole page or the front of a site, where a publication cannot be found later. */
export function isPageOnly(url: URL, platform: LinkPlatform): boolean {
  const at = placeOf(url);
  const short = /(?:^|\.)(?:fb\.watch|fb\.me|youtu\.be|instagr\.am|vm\.tiktok\.com|vt\.tiktok\.com)$/.test(at.host) && at.path !== "";
  if (short || IDS[platform]?.(at)) return false;
  return PAGES[platform].test(at.path) && (platform !== "site" || at.search.size === 0);
}

/** Stories are gone after a day: nobody who checks will find them. */
export function isShortLived(url: URL, platform: LinkPlatform): boolean {
  return (platform === "instagram" || platform === "facebook") && url.pathname.startsWith("/stories/");
}
