import { domainToUnicode } from "node:url";
import { addressesIn, recognise, type LinkFault, type LinkRemark } from "../rules/links.ts";
import type { LinkPlatform } from "../schema.ts";

const SHOWN = 200;

export type ShownLink = { text: string; href: string | null; platform: LinkPlatform | null; fault: LinkFault | null; remark: LinkRemark | "twice" | null };
export type ShownLinks = { links: readonly ShownLink[]; count: number; faulty: number };

/** How each pasted address was understood, what is at fault first; of very many the first ones. */
export function shownLinks(pasted: string): ShownLinks {
  const addresses = addressesIn(pasted);
  const known = new Set<string>();
  const links = addresses.slice(0, SHOWN).map((address) => shownLink(address, known));
  const faulty = links.filter(({ fault }) => fault !== null);
  return { links: [...faulty, ...links.filter(({ fault }) => fault === null)], count: addresses.length, faulty: faulty.length };
}

function shownLink(address: string, known: Set<string>): ShownLink {
  const found = recognise(address);
  if (found.kind === "fault") return { text: found.text.slice(0, 120), href: null, platform: null, fault: found.fault, remark: null };
  const twice = known.has(found.key);
  known.add(found.key);
  return { text: readable(found.url), href: found.url, platform: found.platform, fault: null, remark: twice ? "twice" : found.remark };
}

/** As a person would write it: without "https://", in the letters of its own language. */
export function readable(url: string): string {
  const { hostname, host, pathname, search } = new URL(url);
  const name = host.replace(hostname, domainToUnicode(hostname));
  return `${name}${inLetters(pathname === "/" ? "" : pathname)}${inLetters(search)}`;
}

function inLetters(part: string): string {
  try {
    return decodeURI(part);
  } catch {
    return part;
  }
}
