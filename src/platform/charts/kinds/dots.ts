import type { Drawing, Shape, Size } from "../canvas.ts";
import { isKnown, knownOf, axisTo, sayFigure } from "../figures.ts";
import { ink } from "../ink.ts";
import { missingShape, rowsDrawing } from "../rows.ts";
import type { DotSpec } from "../spec.ts";
import { sayInterval } from "../table.ts";
import { widthOf } from "../wrap.ts";

const HEIGHT = 18;

export function dotsDrawing({ rows, unit }: DotSpec, size: Size): Drawing {
  const ends = rows.flatMap(({ value, interval }) => (isKnown(value) ? [value, ...(interval ?? [])] : []));
  const said = rows.map(({ value }) => sayFigure(value, unit));
  return rowsDrawing(size, {
    labels: rows.map(({ label }) => label),
    bar: HEIGHT,
    range: { min: Math.min(0, ...ends), ...axisTo(Math.max(...knownOf(ends), 0)) },
    endRoom: Math.max(...said.map((words) => widthOf(words, size.font))) + 12,
    axis: (value) => sayFigure(value, unit),
    marks: (index) => {
      const { label, value, interval } = rows[index]!;
      const words = said[index] ?? "";
      return [
        {
          title: isKnown(value) && interval ? `${label}: ${words} (${sayInterval(interval, unit)})` : `${label}: ${words}`,
          draw: (at, row) => {
            if (!isKnown(value)) return [missingShape(words, at, row, size)];
            const [low, high] = (interval ?? [value, value]).map(at.x) as [number, number];
            const cap = (x: number): Shape => ({ type: "line", shape: { x1: x, x2: x, y1: row.middle - 5, y2: row.middle + 5 }, style: { stroke: ink("1"), lineWidth: 2 } });
            const whisker: Shape[] = interval ? [{ type: "line", shape: { x1: low, x2: high, y1: row.middle, y2: row.middle }, style: { stroke: ink("1"), lineWidth: 2 } }, cap(low), cap(high)] : [];
            return [
              ...whisker,
              { type: "circle", shape: { cx: at.x(value), cy: row.middle, r: 5.5 }, style: { fill: ink("1"), stroke: ink("ground"), lineWidth: 1.5 } },
              { type: "text", style: { text: words, x: Math.max(high, at.x(value)) + 9, y: row.middle, fontSize: size.font, fontWeight: 600 } },
            ];
          },
        },
      ];
    },
  });
}
