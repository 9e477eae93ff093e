import { m } from "#paraglide/messages.js";
import { formatNumber } from "#platform/i18n/format.ts";
import { textIn } from "../schema/texts.ts";
import type { Outlier } from "../rules/outliers.ts";
import type { OutlierOfColumn } from "./inbox/outliers.server.ts";

const rate = (value: number) => formatNumber(value, { maximumSignificantDigits: 2 });

/** Why a number is pointed out, in words that a checker can ask the school about. */
export const outlierWords = ({ column, outlier }: OutlierOfColumn) => `${textIn(column.heading)}: ${why(outlier)}`;

function why({ against, rate: own, usual, others }: Outlier): string {
  const said = { rate: rate(own), usual: rate(usual), others: formatNumber(others) };
  if (against === "past") return own > usual ? m.checking_outlier_past_more(said) : m.checking_outlier_past_less(said);
  return own > usual ? m.checking_outlier_alike_more(said) : m.checking_outlier_alike_less(said);
}
