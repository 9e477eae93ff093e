import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Badge } from "#ui/badge.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import type { Measure, Plan } from "../../schema/plan.ts";
import { textIn } from "../../schema/texts.ts";
import { standingOf, wasLate } from "../rules.ts";
import type { OpenPlan } from "../visit.server.ts";
import { Proof } from "./proof.tsx";
import { periodWords, responsibleWords, STANDING_TONES, standingWord } from "../words.ts";

type Props = { section: Plan["sections"][number]; open: OpenPlan };

export function SectionTable({ section, open }: Props) {
  const { campaign, isOwnPlace, progress } = open;
  const columns: Column<Measure>[] = [
    { key: "title", label: m.campaigns_plan_measure_title(), main: true, cell: (measure) => <Told measure={measure} /> },
    { key: "period", label: m.campaigns_plan_period(), cell: periodWords },
    ...(open.copy ? [{ key: "standing", label: m.campaigns_plan_standing(), cell: (measure: Measure) => <OwnStanding measure={measure} open={open} /> }] : []),
    ...(["region", "school"] as const).flatMap((kind): Column<Measure>[] =>
      progress.units[kind] > 0 ? [{ key: kind, label: kind === "region" ? m.campaigns_plan_regions_done() : m.campaigns_plan_schools_done(), numeric: true, nowrap: true, cell: ({ number }) => doneOf(open, number, kind) }] : [],
    ),
  ];
  return (
    <DataTable
      plain
      id={`section-${section.measures[0]?.number}`}
      caption={textIn(section.heading)}
      columns={columns}
      rows={section.measures}
      rowKey={({ number }) => String(number)}
      rowHref={({ number }) => (isOwnPlace ? link(`/work/campaigns/${campaign.id}/plan/${number}`) : undefined)}
      params={new URLSearchParams()}
    />
  );
}

function Told({ measure }: { measure: Measure }) {
  return (
    <>
      {`${measure.number}. ${textIn(measure.title)}`}
      <span className="under-title">{` ${responsibleWords(measure)}. ${m.campaigns_plan_completion()}: ${textIn(measure.completion)}`}</span>
    </>
  );
}

function doneOf({ progress }: OpenPlan, number: number, kind: "region" | "school"): string {
  const done = progress.measures.find((each) => each.measure === number && each.kind === kind)?.done ?? 0;
  return m.campaigns_plan_n_of_m({ n: String(done), m: String(progress.units[kind]) });
}

function OwnStanding({ measure: { number, period }, open: { copy, today, files, campaign, place } }: { measure: Measure; open: OpenPlan }) {
  const row = copy?.find(({ measure }) => measure === number);
  const standing = standingOf(period, row?.state ?? "notBegun", today);
  return (
    <>
      <Badge tone={STANDING_TONES[standing]}>{standingWord(standing)}</Badge>
      {row?.onDate && (
        <div className="small quiet">
          {formatDate(row.onDate, "medium")}
          {wasLate(period, row.onDate) && `, ${m.campaigns_plan_after_time()}`}
        </div>
      )}
      <Proof evidence={row?.evidence ?? ""} files={files.filter(({ measure }) => measure === number)} campaignId={campaign.id} placeId={place.id} />
    </>
  );
}
