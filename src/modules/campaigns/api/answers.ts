import type { z } from "zod";
import type { Campaign } from "../campaign.server.ts";
import type { Regulation } from "../schema/regulation.ts";
import type { Column } from "../schema/return-form.ts";
import type { campaignAnswer, campaignDetailsAnswer } from "./shapes.ts";

export type ListedCampaign = Pick<Campaign, "id" | "slug" | "kind" | "state" | "version" | "reporting" | "title_kk" | "title_ru" | "title_en" | "held_from" | "held_until" | "due_at" | "grace_hours">;

export function asCampaign(row: ListedCampaign): z.input<typeof campaignAnswer> {
  return {
    id: row.id,
    slug: row.slug,
    campaignKind: row.kind,
    campaignState: row.state,
    names: { kk: row.title_kk, ru: row.title_ru, en: row.title_en },
    version: row.version,
    reportedBy: row.reporting,
    heldFrom: row.held_from,
    heldUntil: row.held_until,
    dueAt: row.due_at?.toISOString() ?? null,
    graceHours: row.grace_hours,
  };
}

export function asCampaignDetails(row: ListedCampaign, { form, ideas, hashtags }: Regulation): z.input<typeof campaignDetailsAnswer> {
  return {
    ...asCampaign(row),
    shape: form?.shape ?? null,
    columns: form?.columns.map(asColumn) ?? [],
    ideas: ideas.map(({ code, title }) => ({ code, names: title })),
    hashtags: [...hashtags],
  };
}

function asColumn(column: Column) {
  const number = column.kind === "number" ? column : null;
  return {
    code: column.code,
    columnKind: column.kind,
    names: column.heading,
    required: column.required,
    additive: number?.additive ?? false,
    least: number?.least ?? null,
    most: number?.most ?? null,
    askAbove: number?.askAbove ?? null,
    options: column.kind === "choice" ? column.options.map(({ code, words }) => ({ code, names: words })) : [],
  };
}
