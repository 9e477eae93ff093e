import { m } from "#paraglide/messages.js";
import type { Block, DocumentSpec } from "#platform/documents/document.ts";
import { formatDate, formatDateTime } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import type { Campaign } from "../campaign.server.ts";
import { COLUMN_WORDS } from "../making/words.ts";
import { periodWords, responsibleWords, sectionTitle } from "../plan/words.ts";
import type { ReturnForm } from "../schema/return-form.ts";
import type { Plan } from "../schema/plan.ts";
import type { Clause, Regulation } from "../schema/regulation.ts";
import { textIn } from "../schema/texts.ts";
import { heldWords } from "../words.ts";

/** A wider form is read only on paper that lies. */
const MOST_COLUMNS_UPRIGHT = 5;
/** Left to be filled in, and no sign of a number that was not reported. */
const BLANK = "\u00a0";

type Written = { campaign: Pick<Campaign, "held_from" | "held_until" | "held_at" | "due_at">; regulation: Regulation; version: number; made: DocumentSpec["made"] };

/** The regulation as a document: its approval, its text, its plan, and the form of the return as an annex. */
export function regulationDocument({ campaign, regulation, version, made }: Written): DocumentSpec {
  const { approval, sections, plan, form } = regulation;
  const approved = approval.name !== "" || textIn(approval.position) !== "";
  return {
    title: textIn(regulation.title),
    subtitle: version > 1 ? m.campaigns_document_version({ version }) : undefined,
    organisation: textIn(regulation.organiser),
    language: currentLocale(),
    orientation: form && form.columns.length > MOST_COLUMNS_UPRIGHT ? "landscape" : "portrait",
    made,
    ...(approved ? { approval: { post: [textIn(approval.position), approvalWords(regulation)].filter(Boolean).join(" · "), name: approval.name || undefined } } : {}),
    blocks: [
      { kind: "facts", facts: facts(campaign, regulation) },
      ...(sections.length > 0 ? sections.flatMap(sectionBlocks) : outline(regulation)),
      ...(plan ? planBlocks(plan) : []),
      ...(form ? formBlocks(form) : []),
    ],
  };
}

function approvalWords({ approval: { date, number } }: Regulation): string {
  return [number && `№ ${number}`, date && formatDate(date)].filter(Boolean).join(", ");
}

function facts(campaign: Written["campaign"], regulation: Regulation): { label: string; value: string }[] {
  const held = heldWords({ heldFrom: campaign.held_from, heldUntil: campaign.held_until, heldAt: campaign.held_at });
  return [
    { label: m.campaigns_column_held(), value: held },
    ...(campaign.due_at ? [{ label: m.campaigns_column_due(), value: formatDateTime(campaign.due_at) }] : []),
    ...(regulation.hashtags.length > 0 ? [{ label: m.campaigns_fact_hashtags(), value: regulation.hashtags.join(" ") }] : []),
  ];
}

function sectionBlocks({ number, heading, clauses }: Regulation["sections"][number]): Block[] {
  return [{ kind: "heading", text: `${number ? `${number}. ` : ""}${textIn(heading)}` }, ...clauses.flatMap(clauseBlocks)];
}

function clauseBlocks({ number, heading, text, items }: Clause): Block[] {
  const first = `${number} ${textIn(text)}`.trim();
  return [
    ...(heading ? [{ kind: "text", text: textIn(heading).toUpperCase() } as const] : []),
    ...(first ? [{ kind: "text", text: first } as const] : []),
    ...items.map((item) => ({ kind: "text", text: `– ${textIn(item)}` }) as const),
  ];
}

/** Where nothing was written section by section, what is known is said under plain headings. */
function outline(regulation: Regulation): Block[] {
  const under = (heading: string, lines: readonly string[]): Block[] => {
    const said = lines.filter(Boolean);
    return said.length > 0 ? [{ kind: "heading", text: heading }, ...said.map((text) => ({ kind: "text", text }) as const)] : [];
  };
  return [
    ...under(m.campaigns_fact_aims(), [textIn(regulation.aims)]),
    ...under(m.campaigns_making_tasks(), regulation.tasks.map((task) => `– ${textIn(task)}`)),
    ...under(m.campaigns_fact_participants(), [textIn(regulation.participants)]),
    ...regulation.formats.flatMap(({ heading, items }) => under(textIn(heading), items.map((item) => `– ${textIn(item)}`))),
    ...under(m.campaigns_making_ideas(), regulation.ideas.map(({ title, text }) => [textIn(title), textIn(text)].filter(Boolean).join(": "))),
  ];
}

function planBlocks({ sections }: Plan): Block[] {
  return [
    { kind: "newPage" },
    { kind: "heading", text: m.campaigns_tab_plan() },
    ...sections.map((section): Block => ({
      kind: "table",
      caption: [sectionTitle(section), textIn(section.aim)].filter(Boolean).join(" · "),
      columns: [
        { label: m.campaigns_document_number(), kind: "number", width: 5 },
        { label: m.campaigns_document_measure(), width: 40 },
        { label: m.campaigns_document_completion(), width: 16 },
        { label: m.campaigns_document_period(), width: 16 },
        { label: m.campaigns_document_responsible(), width: 32 },
      ],
      rows: section.measures.map((measure) => [measure.number, textIn(measure.title), textIn(measure.completion), periodWords(measure), responsibleWords(measure)]),
      empty: m.campaigns_document_no_measures(),
    })),
  ];
}

function formBlocks(form: ReturnForm): Block[] {
  const place = form.placeHeading ? textIn(form.placeHeading) : m.campaigns_document_place();
  const helped = form.columns.filter(({ help }) => textIn(help) !== "");
  return [
    { kind: "newPage" },
    { kind: "heading", text: m.campaigns_document_annex() },
    {
      kind: "table",
      caption: textIn(form.title),
      columns: [{ label: "№", width: 5 }, { label: place, width: 24 }, ...form.columns.map(({ heading }) => ({ label: textIn(heading), width: 18 }))],
      rows: [1, 2, 3, 4].map((row) => [String(row), BLANK, ...form.columns.map(() => BLANK)]),
      empty: "",
    },
    ...helped.map((column): Block => ({ kind: "note", text: `${textIn(column.heading)} (${COLUMN_WORDS[column.kind]()}): ${textIn(column.help)}` })),
  ];
}
