import { LINK_PLATFORMS } from "../schema.ts";
import { HASHTAG, type Regulation } from "../schema/regulation.ts";

type OfficialPage = Regulation["officialPages"][number];

/** Hashtags as they were typed, each once and in its own spelling; `wrong` is the first that is none. */
export function readHashtags(typed: string): { found: string[]; wrong?: string } {
  const words = typed.split(/[\s,;/]+/).filter(Boolean);
  const wrong = words.find((word) => !HASHTAG.test(word));
  return wrong === undefined ? { found: [...new Set(words)] } : { found: [], wrong };
}

const NAMES: Readonly<Record<OfficialPage["platform"], string>> = {
  instagram: "Instagram", facebook: "Facebook", tiktok: "TikTok", youtube: "YouTube", telegram: "Telegram", vk: "VK", threads: "Threads", site: "Site",
};

/** "Instagram: orken_instituty https://…", one on each line. */
export function printPages(pages: readonly OfficialPage[]): string {
  return pages.map(({ platform, name, address }) => `${NAMES[platform]}: ${name}${address ? ` ${address}` : ""}`).join("\n");
}

export function readPages(typed: string): { found: OfficialPage[]; wrong?: string } {
  const found: OfficialPage[] = [];
  for (const line of typed.split(/\r?\n/).map((each) => each.trim()).filter(Boolean)) {
    const [, written = "", name = "", address = ""] = /^(\w+)\s*:\s*(.+?)(?:\s+(https?:\/\/\S+))?$/i.exec(line) ?? [];
    const platform = LINK_PLATFORMS.find((one) => one === written.toLowerCase());
    if (!platform || name === "") return { found: [], wrong: line };
    found.push({ platform, name, address });
  }
  return { found };
}
