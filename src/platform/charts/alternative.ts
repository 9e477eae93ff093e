import { m } from "#paraglide/messages.js";
import { isKnown, sayFigure } from "./figures.ts";
import type { ChartSpec, Figure } from "./spec.ts";
import { tableOf } from "./table.ts";
import { KIND_WORDS } from "./words.ts";

/** A picture of so few figures is told whole; of more, its ends, and the table holds the rest. */
const TOLD_WHOLE = 12;

type Named = { name: string; value: Figure };

/** The chart in words, for who does not see it. */
export function alternativeOf(spec: ChartSpec): string {
  const kind = KIND_WORDS[spec.kind]();
  const { columns, rows } = tableOf(spec);
  if (rows.length * (columns.length - 1) <= TOLD_WHOLE || spec.kind === "timeline") {
    const heads = columns.slice(1);
    const told = rows.map(({ label, cells }) => `${label}: ${cells.map((cell, at) => (heads.length > 1 ? `${heads[at]} – ${cell}` : cell)).join(", ")}`);
    return `${kind}. ${told.join("; ")}.`;
  }
  const named = namedFigures(spec);
  const known = named.filter((one): one is { name: string; value: number } => isKnown(one.value)).toSorted((a, b) => a.value - b.value);
  const [least, most] = [known[0], known.at(-1)];
  const missing = (which: Figure) => named.filter(({ value }) => value === which).length;
  return [
    `${kind}. ${m.chart_figures({ count: named.length })}`,
    least && most && m.chart_ends({ least: sayFigure(least.value, spec.unit), leastName: least.name, most: sayFigure(most.value, spec.unit), mostName: most.name }),
    missing(null) > 0 && m.chart_missing({ count: missing(null) }),
    missing("withheld") > 0 && m.chart_hidden({ count: missing("withheld") }),
    m.chart_see_table(),
  ]
    .filter(Boolean)
    .join(" ");
}

function namedFigures(spec: Exclude<ChartSpec, { kind: "timeline" }>): Named[] {
  switch (spec.kind) {
    case "line":
      return spec.series.flatMap(({ label, values }) => spec.points.map((point, at) => ({ name: `${label}, ${point}`, value: values[at] ?? null })));
    case "stacked":
      return across(spec.rows, spec.series);
    case "heat":
      return across(spec.rows, spec.columns);
    case "multiples":
      return across(spec.rows, spec.points);
    default:
      return spec.rows.map(({ label, value }) => ({ name: label, value }));
  }
}

function across(rows: readonly { label: string; values: readonly Figure[] }[], names: readonly string[]): Named[] {
  return rows.flatMap(({ label, values }) => names.map((name, at) => ({ name: `${label}, ${name}`, value: values[at] ?? null })));
}
