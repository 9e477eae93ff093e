import { BASE, type Drawing, type Mark, series, type Size } from "../canvas.ts";
import { isKnown, knownOf, axisTo, sayFigure } from "../figures.ts";
import { ink } from "../ink.ts";
import { lineShapes, missingPoint } from "../path.ts";
import type { Figure, MultiplesSpec } from "../spec.ts";
import { wrap } from "../wrap.ts";

const PLOT = 56;

/** One small line for each row, all on the same scale, so that they can be compared. */
export function multiplesDrawing({ rows, points, unit }: MultiplesSpec, size: Size): Drawing {
  const inRow = size.narrow ? 2 : 4;
  const gap = size.narrow ? 16 : 22;
  const width = (size.px - gap * (inRow - 1) - 8) / inRow;
  const most = axisTo(Math.max(...knownOf(rows.flatMap(({ values }) => values)), 0)).max;
  const names = rows.map(({ label }) => wrap(label, width, size.font));
  const leading = size.font * 1.25;
  const head = Math.max(...names.map((lines) => lines.length)) * leading + 8;
  const foot = size.font + 12;
  const grids = rows.map((_, index) => ({
    left: 4 + (index % inRow) * (width + gap),
    top: Math.floor(index / inRow) * (head + PLOT + foot) + head,
    width,
    height: PLOT,
    outerBoundsMode: "none" as const,
  }));
  const marks = rows.map((row, index) => panel(row, names[index] ?? []));
  return {
    height: Math.ceil(Math.ceil(rows.length / inRow) * (head + PLOT + foot)),
    titles: marks.map((own) => own.map(({ title }) => title)),
    option: {
      ...BASE,
      grid: grids,
      xAxis: grids.map((_, gridIndex) => ({ gridIndex, type: "value", show: false, min: 0, max: Math.max(points.length - 1, 1) })),
      yAxis: grids.map((_, gridIndex) => ({ gridIndex, type: "value", show: false, min: 0, max: most })),
      series: marks.map((own, index) => series(own, index)),
    },
  };

  function panel({ label, values }: MultiplesSpec["rows"][number], name: readonly string[]): Mark[] {
    const last = values.findLastIndex(isKnown);
    const first = values.findIndex(isKnown);
    const frame: Mark = {
      draw: (at) => [
        { type: "text", style: { text: name.join("\n"), x: at.x(0) - 2, y: at.y(most) - 6, verticalAlign: "bottom", fontSize: size.font, fontWeight: 600 } },
        { type: "line", shape: { x1: at.x(0), x2: at.x(Math.max(points.length - 1, 1)), y1: at.y(0), y2: at.y(0) }, style: { stroke: ink("axis"), lineWidth: 1 } },
        ...lineShapes(values, at, { stroke: ink("1"), lineWidth: 2 }),
        ...(last >= 0 ? [ends(at, first, last, values)] : []).flat(),
      ],
    };
    return [
      frame,
      ...points.map((point, index): Mark => {
        const value: Figure = values[index] ?? null;
        const title = `${label}, ${point}: ${sayFigure(value, unit)}`;
        return { title, draw: (at) => [isKnown(value) ? { type: "circle", shape: { cx: at.x(index), cy: at.y(value), r: index === last ? 3.5 : 2 }, style: { fill: ink("1") } } : missingPoint(value, at.x(index), at.y(0) - 4, 3)] };
      }),
    ];
  }

  function ends(at: { x: (value: number) => number; y: (value: number) => number }, first: number, last: number, values: readonly Figure[]) {
    const style = { y: at.y(0) + 4, verticalAlign: "top" as const, fontSize: size.font - 1 };
    const end = { type: "text" as const, style: { ...style, text: sayFigure(values[last], unit), x: at.x(last) + 3, align: "right" as const, fontWeight: 600 } };
    return first === last ? [end] : [{ type: "text" as const, style: { ...style, text: sayFigure(values[first], unit), x: at.x(first) - 2, fill: ink("quiet") } }, end];
  }
}
