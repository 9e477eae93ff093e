import { m } from "#paraglide/messages.js";
import type { Cells, Column, DocumentSpec } from "#platform/documents/document.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { textIn } from "../schema/texts.ts";
import { measuresOf, standingOf, tallyOf } from "./rules.ts";
import { periodWords, responsibleWords, standingWord } from "./words.ts";
import type { OpenPlan } from "./visit.server.ts";
import type { Approval } from "./approval.ts";

/** The table of the plan under its own headings, and behind each measure how far it has come. */
export function planDocument(open: OpenPlan, approval: Approval, made: { at: Date; by: string }): DocumentSpec {
  const columns = [...TABLE.map(({ label, ...column }) => ({ label: label(), ...column })), ...progressColumns(open)];
  const { units } = open.progress;
  return {
    title: open.campaign.title,
    subtitle: m.campaigns_plan_title(),
    organisation: open.place.name,
    language: currentLocale(),
    orientation: "landscape",
    made,
    ...(approval ? { approval } : {}),
    blocks: [
      {
        kind: "facts",
        facts: [
          { label: m.campaigns_plan_held(), value: `${formatDate(open.campaign.from)} – ${formatDate(open.campaign.until)}` },
          { label: m.campaigns_plan_as_of(), value: formatDate(open.today) },
          ...(open.copy ? [{ label: m.campaigns_plan_own(), value: ownWords(open) }] : []),
          ...(units.region > 0 ? [{ label: m.campaigns_plan_regions(), value: String(units.region) }] : []),
          ...(units.school > 0 ? [{ label: m.campaigns_plan_schools(), value: String(units.school) }] : []),
        ],
      },
      {
        kind: "table",
        caption: m.campaigns_plan_title(),
        columns,
        rows: open.plan.sections.flatMap(({ number, heading, aim, measures }): Cells[] => [
          [number || BLANK, [textIn(heading), textIn(aim)].filter(Boolean).join(" · "), ...columns.slice(2).map(() => BLANK)],
          ...measures.map((measure): Cells => [`${measure.number}.`, textIn(measure.title), textIn(measure.completion), periodWords(measure), responsibleWords(measure), ...progressCells(open, measure.number)]),
        ]),
        empty: "",
      },
    ],
  };
}

/** An empty cell would be shown as not reported. */
const BLANK = "\u00A0";

const TABLE: readonly (Omit<Column, "label"> & { label: () => string })[] = [
  { label: m.campaigns_plan_number, width: 6 },
  { label: m.campaigns_plan_measure_title, width: 46 },
  { label: m.campaigns_plan_completion, width: 16 },
  { label: m.campaigns_plan_period, width: 16 },
  { label: m.campaigns_plan_responsible, width: 34 },
];

function progressColumns({ copy, progress: { units } }: OpenPlan): Column[] {
  return [
    ...(copy ? [{ label: m.campaigns_plan_standing(), width: 16 }, { label: m.campaigns_plan_done_on(), kind: "day" as const, width: 12 }, { label: m.campaigns_plan_evidence(), width: 26 }, { label: m.campaigns_plan_note(), width: 22 }] : []),
    ...(units.region > 0 ? [{ label: m.campaigns_plan_regions_done(), width: 14 }] : []),
    ...(units.school > 0 ? [{ label: m.campaigns_plan_schools_done(), width: 14 }] : []),
  ];
}

function progressCells({ copy, plan, today, progress }: OpenPlan, number: number): Cells {
  const row = copy?.find(({ measure }) => measure === number);
  const { period } = measuresOf(plan).find((measure) => measure.number === number)!;
  const share = (kind: "region" | "school") => {
    const done = progress.measures.find((each) => each.measure === number && each.kind === kind)?.done ?? 0;
    return progress.units[kind] > 0 ? [m.campaigns_plan_n_of_m({ n: String(done), m: String(progress.units[kind]) })] : [];
  };
  const own = copy ? [standingWord(standingOf(period, row?.state ?? "notBegun", today)), row?.onDate ?? "", row?.evidence ?? "", row?.note ?? ""] : [];
  return [...own, ...share("region"), ...share("school")];
}

export function ownWords({ plan, copy, today }: OpenPlan): string {
  const states = new Map((copy ?? []).map((row) => [row.measure, row.state]));
  const tally = tallyOf(plan, states, today);
  const all = measuresOf(plan).length;
  const late = tally.late > 0 ? `; ${m.campaigns_plan_late_count({ n: String(tally.late) })}` : "";
  return `${m.campaigns_plan_done_count({ n: String(tally.done), m: String(all) })}${late}`;
}
