import { m } from "#paraglide/messages.js";
import type { Block, ChartBlock, DocumentSpec } from "#platform/documents/document.ts";
import { formatDate, formatNumber, formatShare } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import type { Campaign } from "../../campaign.server.ts";
import { completeness } from "../../rules/completeness.ts";
import { additiveColumns } from "../../schema/return-form.ts";
import type { Regulation } from "../../schema/regulation.ts";
import { textIn } from "../../schema/texts.ts";
import { heldWords } from "../../words.ts";
import { tableOf, type TableContent } from "../tables/table-document.ts";
import type { Listed } from "./publications.server.ts";
import { markedHeading, type Marked, type ReportWords } from "./words.ts";

type Made = {
  campaign: Campaign;
  regulation: Regulation;
  table: TableContent;
  charts: readonly ChartBlock[];
  words: ReportWords;
  publications: { rows: readonly Listed[]; total: number };
  placeId: string;
  area: string;
  organisation: string;
  made: { at: Date; by: string };
};

/** The final information on a campaign: the place's own words in their marked places, and between them what the returns say. */
export function finalDocument(given: Made): DocumentSpec {
  const { campaign, regulation, table, charts, words, publications, area, organisation, made } = given;
  const ofRunner = given.placeId === campaign.place_id;
  const said = (marked: Marked): Block[] => (words[marked] === "" ? [] : [{ kind: "heading", text: markedHeading(marked) }, { kind: "text", text: words[marked] }]);
  return {
    title: m.checking_final_document({ title: textIn(regulation.title) }),
    subtitle: area,
    organisation,
    language: currentLocale(),
    orientation: "landscape",
    made,
    blocks: [
      { kind: "facts", facts: factsOf(campaign, regulation, table) },
      ...said("introduction"),
      ...(textIn(regulation.aims) === "" ? [] : [{ kind: "heading", text: m.campaigns_fact_aims() } as const, { kind: "text", text: textIn(regulation.aims) } as const]),
      ...said("conduct"),
      { kind: "heading", text: m.checking_final_results() },
      tableOf(table),
      { kind: "note", text: `${m.checking_counted_accepted_note()} ${m.checking_dash_note()}` },
      ...charts,
      ...said("bestPractice"),
      ...said("difficulties"),
      ...listOf(publications),
      ...said("conclusions"),
      { kind: "signatures", people: [{ post: ofRunner ? textIn(regulation.organiser) : organisation }] },
    ],
  };
}

function factsOf(campaign: Campaign, { organiser }: Regulation, { form, total }: TableContent): { label: string; value: string }[] {
  const { expected, received, share, onTime, shareOnTime } = completeness(total.counts);
  const linked = form.columns.some(({ kind }) => kind === "links");
  return [
    { label: m.campaigns_fact_organiser(), value: textIn(organiser) },
    { label: m.campaigns_column_held(), value: heldWords({ heldFrom: campaign.held_from, heldUntil: campaign.held_until, heldAt: campaign.held_at }) },
    { label: m.checking_document_covers(), value: m.checking_document_of({ received: formatNumber(received), expected: formatNumber(expected), share: share === null ? "–" : formatShare(share, 0) }) },
    { label: m.checking_final_on_time(), value: shareOnTime === null ? formatNumber(onTime) : `${formatNumber(onTime)} (${formatShare(shareOnTime, 0)})` },
    ...additiveColumns(form).map((column, at) => ({ label: textIn(column.heading), value: total.numbers[at] == null ? "–" : formatNumber(total.numbers[at]) })),
    ...(linked ? [{ label: m.checking_column_links(), value: total.links === null ? "–" : formatNumber(total.links) }] : []),
  ];
}

function listOf({ rows, total }: Made["publications"]): Block[] {
  if (rows.length === 0) return [];
  const inMedia = rows.some(({ outlet }) => outlet !== "");
  return [
    {
      kind: "table",
      caption: m.checking_final_publications(),
      columns: [
        { label: m.checking_column_number(), kind: "number", width: 6 },
        { label: m.checking_final_reported_by(), width: 34 },
        ...(inMedia ? [{ label: m.checking_final_outlet(), width: 34 }, { label: m.checking_final_date(), kind: "day" as const, width: 14 }] : []),
        { label: m.checking_final_link(), width: 50 },
      ],
      rows: rows.map(({ place, outlet, date, link }, at) => [at + 1, place, ...(inMedia ? [outlet, date] : []), link === "" ? null : link]),
      empty: m.checking_no_links(),
    },
    ...(total > rows.length ? [{ kind: "note", text: m.checking_final_more({ shown: formatNumber(rows.length), all: formatNumber(total) }) } as const] : []),
  ];
}

export const finalFileName = (day: string) => `${m.checking_final()} ${formatDate(day, "short")}`;
