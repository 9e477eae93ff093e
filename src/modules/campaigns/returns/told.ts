import { ACTIONS } from "#platform/access/actions.ts";
import type { CampaignTold } from "#platform/notifications/kinds.ts";

const LONGEST_TITLE = 90;

export const SENDERS: readonly string[] = ACTIONS["campaigns.send"];
export const CHECKERS: readonly string[] = ACTIONS["campaigns.check"];

export type Titled = { id: string; title_kk: string; title_ru: string; title_en: string };

/** What a notification carries of a campaign: it is public matter, and short. */
export function toldOf({ id, title_kk: kk, title_ru: ru, title_en: en }: Titled, day: string | null): CampaignTold {
  return { campaign: id, kk: short(kk), ru: short(ru || kk), en: short(en || kk), day };
}

const short = (title: string) => (title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title);
