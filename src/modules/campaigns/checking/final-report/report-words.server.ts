import { sql } from "kysely";
import type { PersonScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import { NO_WORDS, reportWordsSchema, type ReportWords } from "./words.ts";

type Of = { placeId: string; campaignId: string; language: Locale };

export async function reportWords(tx: ReadTx, { placeId, campaignId, language }: Of): Promise<ReportWords> {
  const row = await tx.selectFrom("campaign_report_words").select("words").where("place_id", "=", placeId).where("campaign_id", "=", campaignId).where("language", "=", language).executeTakeFirst();
  return row ? reportWordsSchema.parse(row.words) : NO_WORDS;
}

/** Keeps the words of the writer's own place, each language for itself. */
export async function keepReportWords(tx: WriteTx, scope: PersonScope, campaignId: string, language: Locale, words: ReportWords): Promise<void> {
  const { placeId, placePath } = scope;
  await sql`
    INSERT INTO campaign_report_words (place_id, campaign_id, language, place_path, words, changed_by, changed_at)
    VALUES (${placeId}, ${campaignId}, ${language}, ${placePath}, ${JSON.stringify(words)}::jsonb, pana_actor(), ${now()})
    ON CONFLICT (place_id, campaign_id, language) DO UPDATE SET words = excluded.words, changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(tx);
  await record(tx, { placeId, placePath, action: "campaign.reportWritten", subjectKind: "campaign", subjectId: campaignId, detail: { language } });
}
