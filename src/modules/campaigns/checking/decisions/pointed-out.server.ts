import { m } from "#paraglide/messages.js";
import type { ReadTx } from "#platform/database/door.server.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import type { Campaign } from "../../campaign.server.ts";
import type { Return } from "../../returns/standing.server.ts";
import type { ReturnForm } from "../../schema/return-form.ts";
import { outlierOfPast, outliersIn } from "../inbox/outliers.server.ts";
import { participantsAt } from "../open.server.ts";
import { outlierWords } from "../outlier-words.ts";
import type { SeenPlace } from "./return.server.ts";

/** What a checker may want to ask about: numbers that stand out, or are above what the school has. Nothing is changed by it. */
export async function pointedOut(tx: ReadTx, campaign: Campaign, form: ReturnForm, standing: Return, place: SeenPlace, paths: readonly string[]): Promise<string[]> {
  const at = participantsAt(form);
  const count = at === undefined ? null : (standing.numbers[at] ?? null);
  if (at === undefined || count === null || campaign.reporting !== "school") return [];
  const most = (place.pupils ?? 0) + (place.staff ?? 0);
  const above = place.pupils !== null && count > most ? [m.checking_above_school({ count: formatNumber(count), most: formatNumber(most) })] : [];
  const alike = (await outliersIn(tx, campaign.id, paths, at)).get(standing.place_id);
  const past = place.pupils ? await outlierOfPast(tx, campaign.id, standing.place_id, count, place.pupils) : undefined;
  return [...above, ...[alike, past].filter((one) => one !== undefined).map(outlierWords)];
}
