import type { Drawing, Size } from "../canvas.ts";
import { isKnown, knownOf, sayFigure } from "../figures.ts";
import { ink } from "../ink.ts";
import { missingShape, rowsDrawing } from "../rows.ts";
import type { BarSpec } from "../spec.ts";
import { widthOf } from "../wrap.ts";

const HEIGHT = 18;

export function barDrawing({ rows, unit }: BarSpec, size: Size): Drawing {
  const figures = rows.map(({ value }) => value);
  const max = Math.max(...knownOf(figures), 0) || 1;
  const said = figures.map((figure) => sayFigure(figure, unit));
  const endRoom = Math.max(...said.map((words) => widthOf(words, size.font))) + 14;
  return rowsDrawing(size, {
    labels: rows.map(({ label }) => label),
    bar: HEIGHT,
    range: { min: 0, max },
    endRoom,
    marks: (index) => [
      {
        title: `${rows[index]?.label}: ${said[index]}`,
        draw: (at, row) => {
          const value = figures[index];
          if (!isKnown(value)) return [missingShape(said[index] ?? "", at, row, size)];
          const [start, end] = [at.x(0), at.x(value)];
          return [
            { type: "line", shape: { x1: start, x2: start, y1: row.top - 2, y2: row.bottom + 2 }, style: { stroke: ink("axis"), lineWidth: 1 } },
            { type: "rect", shape: { x: start, y: row.top, width: end - start, height: HEIGHT, r: [0, 3, 3, 0] }, style: { fill: ink("1") } },
            { type: "text", style: { text: said[index] ?? "", x: end + 7, y: row.middle, fontSize: size.font, fontWeight: 600 } },
          ];
        },
      },
    ],
  });
}
