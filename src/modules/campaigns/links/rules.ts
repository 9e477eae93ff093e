import type { LinkAnswer } from "../open/rules.ts";
import { recognise } from "../rules/links.ts";
import type { LinkPlatform } from "../schema.ts";

/** What came back when a link was asked for. */
export type Seen =
  | { kind: "page"; status: number; address: string; text: string; whole: boolean }
  /** We do not ask there: an inside address, a strange port, no web. */
  | { kind: "notAsked" }
  /** No answer that can be read: no such name, no connection, too slow, a circle of redirects. */
  | { kind: "silent" };

export type Found = { answer: LinkAnswer; leadsTo: string | null; hashtags: boolean | null };

const GONE = new Set([404, 410]);
/** The site does not let a machine look: it says nothing about the link. */
const CLOSED = new Set([401, 403, 407, 429, 451]);
const DOORS = /\/(?:login|signin|sign-in|accounts\/login|checkpoint|consent|challenge)(?:[/.?]|$)/i;

/** Their pages are written by scripts or shown to members only: that a hashtag is not in them says nothing. */
const CANNOT_BE_TOLD: ReadonlySet<LinkPlatform> = new Set(["instagram", "facebook", "tiktok", "vk", "threads"]);

/** What is noted about a link. Nothing follows from it by itself: people decide. */
export function judge(url: string, platform: LinkPlatform, seen: Seen, hashtags: readonly string[]): Found {
  if (seen.kind !== "page") return { answer: seen.kind === "silent" ? "silent" : "refused", leadsTo: null, hashtags: null };
  if (GONE.has(seen.status)) return { answer: "gone", leadsTo: null, hashtags: null };
  if (CLOSED.has(seen.status)) return { answer: "refused", leadsTo: null, hashtags: null };
  if (seen.status < 200 || seen.status >= 300) return { answer: "silent", leadsTo: null, hashtags: null };
  const moved = keyOf(seen.address) !== keyOf(url);
  if (moved && DOORS.test(seen.address)) return { answer: "refused", leadsTo: null, hashtags: null };
  const named = namesHashtag(seen.text, hashtags);
  const told = named || (seen.whole && hashtags.length > 0 && !CANNOT_BE_TOLD.has(platform)) ? named : null;
  return { answer: moved ? "moved" : "there", leadsTo: moved ? seen.address.slice(0, 2_000) : null, hashtags: told };
}

/** Without "www", the scheme and the like a link that only tidied itself up has not moved. */
function keyOf(address: string): string {
  const known = recognise(address);
  return known.kind === "link" ? known.key : address;
}

/** Whether a page names one of the hashtags, in whatever way its source writes letters. */
export function namesHashtag(text: string, hashtags: readonly string[]): boolean {
  const plain = readable(text);
  return hashtags.some((hashtag) => wordsOf(hashtag).test(plain));
}

/** A hashtag ends where its letters end: "#cat" is not named by "#category". */
function wordsOf(hashtag: string): RegExp {
  const word = hashtag.replace(/^#/, "").toLowerCase().normalize("NFC");
  return new RegExp(`(?<![\\p{L}\\p{N}_])${word.replace(/[^\p{L}\p{N}_]/gu, "")}(?![\\p{L}\\p{N}_])`, "u");
}

const coded = (digits: string, base: number) => {
  const code = Number.parseInt(digits, base);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
};

function readable(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => coded(hex, 16))
    .replace(/&#(\d{1,7});/g, (_, digits: string) => coded(digits, 10))
    .replace(/(?:%[0-9a-f]{2})+/gi, percent)
    .normalize("NFC")
    .toLowerCase();
}

function percent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
