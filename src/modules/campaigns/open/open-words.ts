import { m } from "#paraglide/messages.js";
import { currentLocale, type Locale } from "#platform/i18n/locale.ts";
import type { Trilingual } from "#platform/i18n/names.ts";
import type { LinkPlatform } from "../schema.ts";
import type { SCENARIO_PARTS } from "../schema/regulation.ts";
import type { Phase } from "./rules.ts";

export const PHASE_WORDS: Readonly<Record<Phase, () => string>> = {
  running: m.campaigns_public_phase_running,
  coming: m.campaigns_public_phase_coming,
  past: m.campaigns_public_phase_past,
  cancelled: m.campaigns_public_phase_cancelled,
};

export const SCENARIO_WORDS: Readonly<Record<(typeof SCENARIO_PARTS)[number], () => string>> = {
  beginning: m.campaigns_public_part_beginning,
  verse: m.campaigns_public_part_verse,
  refrain: m.campaigns_public_part_refrain,
  culmination: m.campaigns_public_part_culmination,
  finale: m.campaigns_public_part_finale,
};

const OWN_NAMES: Readonly<Record<Exclude<LinkPlatform, "site">, string>> = {
  instagram: "Instagram",
  facebook: "Facebook",
  tiktok: "TikTok",
  youtube: "YouTube",
  telegram: "Telegram",
  vk: "VK",
  threads: "Threads",
};

export function platformName(platform: LinkPlatform): string {
  return platform === "site" ? m.campaigns_public_site() : OWN_NAMES[platform];
}

/** A title in the reader's language; where it has none, the Kazakh. */
export function titleIn(title: Trilingual, locale: Locale = currentLocale()): string {
  return title[locale] || title.kk;
}
