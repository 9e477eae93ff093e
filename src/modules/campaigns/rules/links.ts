import type { LinkPlatform } from "../schema.ts";

export type LinkFault = "noAddress" | "notWeb" | "tooLong" | "inside" | "profileOnly";
export type Recognised =
  | { kind: "link"; url: string; key: string; platform: LinkPlatform }
  | { kind: "fault"; text: string; fault: LinkFault };

const LONGEST = 2_000;

const HOSTS: readonly (readonly [LinkPlatform, RegExp])[] = [
  ["instagram", /(?:^|\.)(?:instagram\.com|instagr\.am)$/],
  ["facebook", /(?:^|\.)(?:facebook\.com|fb\.com|fb\.watch|fb\.me)$/],
  ["tiktok", /(?:^|\.)tiktok\.com$/],
  ["youtube", /(?:^|\.)(?:youtube\.com|youtu\.be)$/],
  ["telegram", /(?:^|\.)(?:t\.me|telegram\.me|telegram\.org)$/],
  ["vk", /(?:^|\.)(?:vk\.com|vk\.ru|vkvideo\.ru)$/],
  ["threads", /(?:^|\.)threads\.(?:net|com)$/],
];

const TRACKING = /^(?:utm_.*|fbclid|gclid|igsh|igshid|si|mibextid|ref|ref_src|share|_t|_r)$/;

/** An address as somebody pasted it: which platform it leads to, cleaned of tracking, and a key alike for the same publication. */
export function recognise(text: string): Recognised {
  const trimmed = text.trim();
  const fault = (why: LinkFault): Recognised => ({ kind: "fault", text: trimmed.slice(0, LONGEST), fault: why });
  if (trimmed.length > LONGEST) return fault("tooLong");
  const url = parse(trimmed);
  if (!url) return fault("noAddress");
  if (url.protocol !== "http:" && url.protocol !== "https:") return fault("notWeb");
  if (url.username || url.password || isInside(url.hostname)) return fault("inside");
  const platform = HOSTS.find(([, host]) => host.test(url.hostname))?.[0] ?? "site";
  url.hash = "";
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of tracking) url.searchParams.delete(name);
  return { kind: "link", url: url.href, key: keyOf(url, platform), platform };
}

function parse(text: string): URL | undefined {
  if (/\s/.test(text) || !text.includes(".")) return undefined;
  return URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`) ?? undefined;
}

/** Names and addresses that no publication can have. */
function isInside(host: string): boolean {
  return !host.includes(".") || /^\d+(?:\.\d+){3}$/.test(host) || host.startsWith("[") || /\.(?:local|localhost|internal|lan|home|corp|test|invalid)$/.test(host);
}

function keyOf(url: URL, platform: LinkPlatform): string {
  const host = url.hostname.replace(/^(?:www|m|mobile|web)\./, "");
  const path = url.pathname.replace(/\/+$/, "");
  if (platform === "youtube") {
    const id = host === "youtu.be" ? path.slice(1) : (url.searchParams.get("v") ?? /^\/(?:shorts|live|embed)\/([^/]+)/.exec(path)?.[1]);
    if (id) return `youtube:${id}`;
  }
  if (platform === "instagram") {
    const id = /\/(?:p|reel|reels|tv)\/([^/]+)/.exec(path)?.[1];
    if (id) return `instagram:${id}`;
  }
  if (platform === "tiktok") {
    const id = /\/(?:video|photo)\/(\d+)/.exec(path)?.[1];
    if (id) return `tiktok:${id}`;
  }
  const search = [...url.searchParams].map(([name, value]) => `${name}=${value}`).toSorted().join("&");
  return `${host}${path}${search ? `?${search}` : ""}`;
}
