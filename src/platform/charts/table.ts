import { m } from "#paraglide/messages.js";
import { formatDate, formatShare } from "../i18n/format.ts";
import { isKnown, sayFigure } from "./figures.ts";
import type { ChartSpec, FunnelSpec, LineSpec } from "./spec.ts";
import { PROGRESS_WORDS } from "./words.ts";

export type ChartTable = { columns: string[]; rows: { label: string; cells: string[]; href?: string }[] };

/** The figures of a chart as its table, which stands one click away. */
export function tableOf(spec: ChartSpec): ChartTable {
  const { unit } = spec;
  const head = (...columns: string[]) => [spec.rowLabel, ...columns];
  switch (spec.kind) {
    case "bar":
      return { columns: head(spec.valueLabel), rows: spec.rows.map(({ label, value, href }) => ({ label, href, cells: [sayFigure(value, unit)] })) };
    case "stacked":
      return { columns: head(...spec.series), rows: spec.rows.map(({ label, values, href }) => ({ label, href, cells: spec.series.map((_, at) => sayFigure(values[at], unit)) })) };
    case "heat":
      return { columns: head(...spec.columns), rows: spec.rows.map(({ label, values, href }) => ({ label, href, cells: spec.columns.map((_, at) => sayFigure(values[at], unit)) })) };
    case "multiples":
      return { columns: head(...spec.points), rows: spec.rows.map(({ label, values, href }) => ({ label, href, cells: spec.points.map((_, at) => sayFigure(values[at], unit)) })) };
    case "dots":
      return {
        columns: head(spec.valueLabel, m.chart_interval()),
        rows: spec.rows.map(({ label, value, interval, href }) => ({ label, href, cells: [sayFigure(value, unit), isKnown(value) && interval ? sayInterval(interval, unit) : "—"] })),
      };
    case "bullet":
      return {
        columns: head(spec.valueLabel, m.chart_target()),
        rows: spec.rows.map(({ label, value, target, href }) => ({ label, href, cells: [sayFigure(value, unit), target === null ? m.chart_no_target() : sayFigure(target, unit)] })),
      };
    case "funnel":
      return { columns: head(spec.valueLabel, m.chart_share_of_first()), rows: funnelRows(spec) };
    case "timeline":
      return {
        columns: head(m.chart_from(), m.chart_to(), m.chart_progress()),
        rows: spec.rows.map(({ label, from, to, progress, href }) => ({ label, href, cells: [formatDate(from, "medium"), formatDate(to ?? from, "medium"), PROGRESS_WORDS[progress]()] })),
      };
    case "line":
      return lineTable(spec);
  }
}

export function sayInterval([low, high]: readonly [number, number], unit: ChartSpec["unit"]): string {
  return `${sayFigure(low, unit)} – ${sayFigure(high, unit)}`;
}

/** Of the first step, for every later one that is known. */
export function shareOfFirst(rows: FunnelSpec["rows"], at: number): number | undefined {
  const [first, here] = [rows[0]?.value, rows[at]?.value];
  return isKnown(first) && isKnown(here) && first > 0 ? here / first : undefined;
}

function funnelRows(spec: FunnelSpec): ChartTable["rows"] {
  return spec.rows.map(({ label, value, href }, at) => {
    const share = shareOfFirst(spec.rows, at);
    return { label, href, cells: [sayFigure(value, spec.unit), share === undefined ? "—" : formatShare(share)] };
  });
}

/** Points of time go down; a series with an interval has two columns. */
function lineTable(spec: LineSpec): ChartTable {
  return {
    columns: [spec.rowLabel, ...spec.series.flatMap(({ label, bands }) => (bands ? [label, `${label}, ${m.chart_interval().toLowerCase()}`] : [label]))],
    rows: spec.points.map((label, at) => ({
      label,
      cells: spec.series.flatMap(({ values, bands }) => {
        const band = bands?.[at];
        const figure = sayFigure(values[at], spec.unit);
        return bands ? [figure, isKnown(values[at]) && band ? sayInterval(band, spec.unit) : "—"] : [figure];
      }),
    })),
  };
}
