import type { LinkPlatform } from "../schema.ts";
import { isPageOnly, isShortLived, keyOf } from "./link-keys.ts";

export type LinkFault = "noAddress" | "notWeb" | "tooLong" | "inside";
/** What is pointed out beside a link and refuses nothing: a whole page instead of a publication, or what is gone tomorrow. */
export type LinkRemark = "pageOnly" | "shortLived";
export type Recognised =
  | { kind: "link"; url: string; key: string; platform: LinkPlatform; remark: LinkRemark | null }
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

const TRACKING = /^(?:utm_.*|__.*|fbclid|gclid|yclid|ysclid|_openstat|_ga|mc_[ce]id|igsh|igshid|img_index|si|feature|mibextid|rdid|share_url|ref|ref_src|refsrc|share|is_from_webapp|sender_device|web_id|_t|_r|xmt|slof)$/;

/** Pages that only lead on, and the name under which they carry where to. */
const LEADING_ON: readonly (readonly [RegExp, string])[] = [
  [/^(?:lm?|m)\.facebook\.com\/l\.php$/, "u"],
  [/^l\.(?:instagram|threads)\.com\/$/, "u"],
  [/^(?:m\.)?vk\.(?:com|ru)\/away\.php$/, "to"],
  [/^(?:www\.)?youtube\.com\/redirect$/, "q"],
];

/** An address as somebody pasted it: which platform it leads to, cleaned of tracking, and a key alike for the same publication. */
export function recognise(text: string): Recognised {
  const trimmed = text.trim();
  const fault = (why: LinkFault): Recognised => ({ kind: "fault", text: trimmed.slice(0, LONGEST), fault: why });
  if (trimmed.length > LONGEST) return fault("tooLong");
  const asked = parse(trimmed);
  if (!asked) return fault("noAddress");
  if (!isWeb(asked)) return fault("notWeb");
  const url = leadsTo(asked);
  if (url.username || url.password || isInside(url.hostname)) return fault("inside");
  const platform = HOSTS.find(([, host]) => host.test(url.hostname))?.[0] ?? "site";
  clean(url);
  return { kind: "link", url: url.href, key: keyOf(url, platform), platform, remark: isShortLived(url, platform) ? "shortLived" : isPageOnly(url, platform) ? "pageOnly" : null };
}

const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;

/** Without "https://" only what looks like the name of a site is an address: no date, no letterbox, no word with a full stop. */
function parse(text: string): URL | undefined {
  const mended = text.replace(/^(https?)\/\//i, "$1://");
  const whole = SCHEME.test(mended);
  if (/\s/.test(mended) || !mended.includes(".") || (!whole && /^[^/]+@[^/]+$/.test(mended))) return undefined;
  const url = URL.parse(whole ? mended : `https://${mended}`);
  if (!url) return undefined;
  url.hostname = url.hostname.replace(/\.$/, "");
  if (/^\.|\.\.|\.$/.test(url.hostname)) return undefined;
  return !whole && (!url.hostname.includes(".") || isNumeric(url.hostname)) ? undefined : url;
}

const isWeb = ({ protocol }: URL) => protocol === "http:" || protocol === "https:";

function leadsTo(url: URL): URL {
  const name = LEADING_ON.find(([page]) => page.test(url.hostname + url.pathname))?.[1];
  const target = name ? URL.parse(url.searchParams.get(name) ?? "") : null;
  return target && isWeb(target) ? target : url;
}

function clean(url: URL): void {
  url.hash = "";
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of tracking) url.searchParams.delete(name);
}

const isNumeric = (host: string) => /^\d+(?:\.\d+){3}$/.test(host);

/** Names and addresses that no publication can have. */
function isInside(host: string): boolean {
  return !host.includes(".") || isNumeric(host) || host.startsWith("[") || /\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|test|invalid)$/.test(host);
}

const AROUND = /^[<«"'([{]+|[>»"'\]},;.]+$/g;
const bare = (word: string) => (word.includes("(", 1) ? word : word.replace(/\)[,;.]*$/, "")).replaceAll(AROUND, "");

/** The addresses in what was pasted: one a line, but also with a number or words before them, or two beside each other. */
export function addressesIn(pasted: string): string[] {
  return pasted.replaceAll(/[\u200b-\u200f\u2060\ufeff]/g, "").split(/[\r\n]+/).flatMap((line) => {
    const words = line.split(/\s+|(?<=[^\s/=?&:])(?=https?:\/\/)/).map(bare);
    const found = [/^https?:\/\//i, /^[^/@]+\.[^/@.]{2,}\/./].map((address) => words.filter((word) => address.test(word))).find((some) => some.length > 0);
    return found ?? [bare(line.trim()).trim()].filter(Boolean);
  });
}
