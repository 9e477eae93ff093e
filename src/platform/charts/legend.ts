import { m } from "#paraglide/messages.js";
import { sayFigure } from "./figures.ts";
import { coloured, hatched, ink, seriesFill, seriesInk } from "./ink.ts";
import { heatEnds, stepOf } from "./kinds/heat.ts";
import { DASHES } from "./path.ts";
import type { ChartSpec, Figure } from "./spec.ts";

/** A small picture and what it stands for. */
export type LegendEntry = { svg: string; label: string };

const BOX = 'x="1" y="1" width="20" height="12" rx="2"';

/** What the signs of a chart mean; signs that do not occur are not explained. */
export function legendOf(spec: ChartSpec, id: string, onPaper = false): LegendEntry[] {
  return [...ownSigns(spec), ...missingSigns(spec)].map(([drawn, label], index) => ({
    svg: coloured(`<svg xmlns="http://www.w3.org/2000/svg" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true" focusable="false">${drawn}</svg>`, `${id}-l${index}`, onPaper),
    label,
  }));
}

function ownSigns(spec: ChartSpec): [drawn: string, label: string][] {
  switch (spec.kind) {
    case "stacked":
      return spec.series.map((label, nth) => [`<rect ${BOX} fill="${seriesFill(nth)}"/>`, label]);
    case "line":
      return spec.series.length > 1 || spec.series.some(({ bands }) => bands) ? lineSigns(spec) : [];
    case "dots":
      return [[`<path d="M2 7H20M2 3V11M20 3V11" stroke="${ink("1")}" stroke-width="2" fill="none"/><circle cx="11" cy="7" r="4.5" fill="${ink("1")}"/>`, `${spec.valueLabel}, ${m.chart_interval().toLowerCase()}`]];
    case "bullet":
      return [[`<rect x="1" y="4" width="20" height="6" fill="${ink("1")}"/>`, spec.valueLabel], [`<rect x="9" y="0" width="4" height="14" fill="${ink("ink")}"/>`, m.chart_target()]];
    case "timeline":
      return [
        [`<rect ${BOX} fill="${ink("1")}"/>`, m.chart_progress_done()],
        [`<rect ${BOX} fill="${hatched("2")}" stroke="${ink("2")}"/>`, m.chart_progress_now()],
        [`<rect ${BOX} fill="none" stroke="${ink("quiet")}" stroke-width="1.5" stroke-dasharray="4 3"/>`, m.chart_progress_ahead()],
      ];
    case "heat": {
      const ends = heatEnds(spec);
      if (!ends) return [];
      return ends.map((end) => [`<rect ${BOX} fill="${ink(`heat-${stepOf(end, ...ends)}`)}" stroke="${ink("axis")}" stroke-width="0.6"/>`, sayFigure(end, spec.unit)]);
    }
    default:
      return [];
  }
}

function lineSigns(spec: Extract<ChartSpec, { kind: "line" }>): [string, string][] {
  const signs = spec.series.map(({ label }, nth): [string, string] => {
    const dash = DASHES[nth % DASHES.length]?.join(" ");
    return [`<path d="M0 7H22" stroke="${seriesInk(nth)}" stroke-width="2.5" fill="none"${dash ? ` stroke-dasharray="${dash}"` : ""}/>${point(nth)}`, label];
  });
  if (spec.series.some(({ bands }) => bands)) signs.push([`<rect ${BOX} fill="${ink("band")}"/>`, m.chart_interval()]);
  return signs;
}

function point(nth: number): string {
  const look = `fill="${nth % 4 === 0 ? seriesInk(nth) : ink("ground")}" stroke="${seriesInk(nth)}" stroke-width="2"`;
  return [`<circle cx="11" cy="7" r="3.5" ${look}/>`, `<rect x="7.5" y="3.5" width="7" height="7" ${look}/>`, `<path d="M11 2L15.5 10.5H6.5Z" ${look}/>`, `<path d="M11 2L16 7L11 12L6 7Z" ${look}/>`][nth % 4] ?? "";
}

function missingSigns(spec: ChartSpec): [string, string][] {
  if (spec.kind === "bar" || spec.kind === "dots" || spec.kind === "bullet" || spec.kind === "funnel" || spec.kind === "timeline") return [];
  const held: readonly { values: readonly Figure[] }[] = spec.kind === "line" ? spec.series : spec.rows;
  const has = (which: Figure) => held.some(({ values }) => values.includes(which));
  const signs: [string, string][] = [];
  if (has(null)) signs.push([`<rect ${BOX} fill="none" stroke="${ink("axis")}" stroke-width="1.3" stroke-dasharray="3 2"/>`, m.ui_not_reported()]);
  if (has("withheld")) signs.push([`<rect ${BOX} fill="${hatched("withheld")}" stroke="${ink("axis")}"/>`, m.ui_withheld()]);
  return signs;
}
