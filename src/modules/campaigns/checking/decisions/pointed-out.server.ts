import { m } from "#paraglide/messages.js";
import type { ReadTx } from "#platform/database/door.server.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import type { Campaign } from "../../campaign.server.ts";
import type { Return } from "../../returns/standing.server.ts";
import type { ReturnForm } from "../../schema/return-form.ts";
import { outliersIn, outliersOfPast } from "../inbox/outliers.server.ts";
import { participantsAt } from "../open.server.ts";
import { outlierWords } from "../outlier-words.ts";
import type { SeenPlace } from "./return.server.ts";

/** What a checker may want to ask about: numbers that stand out, or are above what the school has. Nothing is changed by it. */
export async function pointedOut(tx: ReadTx, campaign: Campaign, form: ReturnForm, standing: Return, place: SeenPlace, paths: readonly string[]): Promise<string[]> {
  if (campaign.reporting !== "school") return [];
  const alike = (await outliersIn(tx, campaign.id, paths, form)).get(standing.place_id) ?? [];
  const past = place.pupils ? await outliersOfPast(tx, campaign.id, standing.place_id, standing.numbers, place.pupils, form) : [];
  return [...aboveSchool(form, standing, place), ...[...alike, ...past].map(outlierWords)];
}

function aboveSchool(form: ReturnForm, standing: Return, place: SeenPlace): string[] {
  const at = participantsAt(form);
  const count = at === undefined ? null : (standing.numbers[at] ?? null);
  const most = (place.pupils ?? 0) + (place.staff ?? 0);
  return count !== null && place.pupils !== null && count > most ? [m.checking_above_school({ count: formatNumber(count), most: formatNumber(most) })] : [];
}
