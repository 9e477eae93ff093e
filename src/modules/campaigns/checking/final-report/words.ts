import { z } from "zod";
import { m } from "#paraglide/messages.js";

/** The marked places of the final report, in the order in which they stand: what the numbers cannot say. */
export const MARKED = ["introduction", "conduct", "bestPractice", "difficulties", "conclusions"] as const;
export type Marked = (typeof MARKED)[number];

export const LONGEST_WORDS = 8_000;

const words = z.string().trim().max(LONGEST_WORDS).default("");
/** As the table campaign_report_words keeps them. */
export const reportWordsSchema = z.object({ introduction: words, conduct: words, bestPractice: words, difficulties: words, conclusions: words });
export type ReportWords = z.infer<typeof reportWordsSchema>;
export const NO_WORDS: ReportWords = reportWordsSchema.parse({});

const HEADINGS: Readonly<Record<Marked, () => string>> = {
  introduction: m.checking_final_introduction,
  conduct: m.checking_final_conduct,
  bestPractice: m.checking_final_best_practice,
  difficulties: m.checking_final_difficulties,
  conclusions: m.checking_final_conclusions,
};
export const markedHeading = (marked: Marked) => HEADINGS[marked]();

const HELPS: Readonly<Record<Marked, () => string>> = {
  introduction: m.checking_final_introduction_help,
  conduct: m.checking_final_conduct_help,
  bestPractice: m.checking_final_best_practice_help,
  difficulties: m.checking_final_difficulties_help,
  conclusions: m.checking_final_conclusions_help,
};
export const markedHelp = (marked: Marked) => HELPS[marked]();
