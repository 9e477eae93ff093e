import { cleanText } from "#platform/documents/clean-text.ts";

export type FeedItem = { title: string; text: string; address: string; mark: string; category: string; at: Date };
export type FeedHead = { title: string; text: string; address: string; self: string; language: string; at: Date | undefined };

/** RSS 2.0, with the address of the feed itself as readers ask for it. */
export function rss({ title, text, address, self, language, at }: FeedHead, items: readonly FeedItem[]): string {
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">`,
    `<channel>`,
    `<title>${inXml(title)}</title>`,
    `<link>${inXml(address)}</link>`,
    `<description>${inXml(text)}</description>`,
    `<language>${language}</language>`,
    `<atom:link href="${inXml(self)}" rel="self" type="application/rss+xml"/>`,
    ...(at ? [`<lastBuildDate>${at.toUTCString()}</lastBuildDate>`] : []),
    ...items.map(itemOf),
    `</channel>`,
    `</rss>`,
    ``,
  ].join("\n");
}

function itemOf({ title, text, address, mark, category, at }: FeedItem): string {
  const parts = [
    `<title>${inXml(title)}</title>`,
    `<link>${inXml(address)}</link>`,
    `<guid isPermaLink="false">${inXml(mark)}</guid>`,
    `<category>${inXml(category)}</category>`,
    `<pubDate>${at.toUTCString()}</pubDate>`,
    ...(text ? [`<description>${inXml(text)}</description>`] : []),
  ];
  return `<item>\n${parts.join("\n")}\n</item>`;
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** What may stand in XML at all, escaped. */
export function inXml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
