import { CustomChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { m } from "#paraglide/messages.js";
import { alternativeOf } from "./alternative.ts";
import { NARROW, type Size, WIDE } from "./canvas.ts";
import { currentLocale } from "../i18n/locale.ts";
import { drawingOf } from "./drawing.ts";
import { type LegendEntry, legendOf } from "./legend.ts";
import { keptPicture } from "./kept.server.ts";
import { plainSvg } from "./plain-svg.ts";
import type { ChartSpec } from "./spec.ts";
import { type ChartTable, tableOf } from "./table.ts";
import { widthOf } from "./wrap.ts";

const LEADING = 1.25;

use([CustomChart, GridComponent, SVGRenderer]);
// Without a canvas ECharts would take every Cyrillic letter for as wide as it is high.
// The height of a line is to it the width of this sign.
setPlatformAPI({
  measureText(text, font) {
    const size = Number.parseFloat(/(\d+(?:\.\d+)?)px/.exec(font ?? "")?.[1] ?? "12");
    return { width: text === "国" ? size * LEADING : widthOf(text, size) };
  },
});

/** All that `Chart` of src/ui/chart.tsx shows. */
export type ChartPicture = {
  id: string;
  title: string;
  note?: string;
  alternative: string;
  wide: string;
  narrow: string;
  legend: LegendEntry[];
  table: ChartTable & { label: string };
};

/** `id` is the chart's own on its page. */
export function drawChart(id: string, spec: ChartSpec): ChartPicture {
  return {
    id,
    title: spec.title,
    note: spec.note,
    alternative: alternativeOf(spec),
    wide: picture(spec, WIDE, `${id}-w`),
    narrow: picture(spec, NARROW, `${id}-n`),
    legend: legendOf(spec, id),
    table: { ...tableOf(spec), label: m.chart_table() },
  };
}

/** The wide picture in plain colours, with its signs, for a printed document. */
export function drawOnPaper(id: string, spec: ChartSpec): { svg: string; legend: LegendEntry[] } {
  return { svg: pictureOf(spec, WIDE, id, true), legend: legendOf(spec, id, true) };
}

/** A home page shows the same pictures until a figure changes, and drawing one takes longer than all the rest of it. */
function picture(spec: ChartSpec, size: Size, id: string): string {
  return keptPicture([currentLocale(), size.px, id, spec], () => pictureOf(spec, size, id));
}

function pictureOf(spec: ChartSpec, size: Size, id: string, onPaper = false): string {
  const { option, height, titles } = drawingOf(spec, size);
  const chart = init(null, null, { renderer: "svg", ssr: true, width: size.px, height });
  try {
    chart.setOption(option);
    return plainSvg(chart.renderToSVGString({ useViewBox: true }), { id, titles, onPaper });
  } finally {
    chart.dispose();
  }
}
