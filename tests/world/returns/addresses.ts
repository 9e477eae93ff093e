import type { LinkPlatform } from "#modules/campaigns/schema.ts";
import type { Random } from "../random.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

const PLATFORMS: Readonly<Record<LinkPlatform, number>> = { instagram: 610, facebook: 150, tiktok: 95, telegram: 55, youtube: 35, site: 25, vk: 15, threads: 15 };

/** The address of a publication as schools paste it; the name of the page is made from the school's own. */
export function anAddress(random: Random, page: string): string {
  switch (random.weighted(PLATFORMS)) {
    case "instagram": {
      const kind = random.chance(0.6) ? "p" : "reel";
      return `https://www.instagram.com/${kind}/D${letters(random, 10)}/${random.chance(0.4) ? `?igsh=${letters(random, 16)}` : ""}`;
    }
    case "facebook":
      return `https://www.facebook.com/${page}/posts/pfbid0${letters(random, 28).replaceAll(/[_-]/g, "x")}`;
    case "tiktok":
      return `https://www.tiktok.com/@${page}/video/75${digits(random, 17)}`;
    case "telegram":
      return `https://t.me/${page}/${random.whole(40, 2_400)}`;
    case "youtube":
      return random.chance(0.5) ? `https://youtu.be/${letters(random, 11)}` : `https://www.youtube.com/watch?v=${letters(random, 11)}`;
    case "vk":
      return `https://vk.com/wall-${random.whole(10_000_000, 229_999_999)}_${random.whole(20, 6_000)}`;
    case "threads":
      return `https://www.threads.net/@${page}/post/D${letters(random, 10)}`;
    case "site":
      return `https://${page.replaceAll("_", "-")}.edu.kz/news/${random.whole(100, 4_000)}`;
  }
}

function letters(random: Random, count: number): string {
  return Array.from({ length: count }, () => LETTERS[random.whole(0, LETTERS.length - 1)]).join("");
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.whole(0, 9)).join("");
}
