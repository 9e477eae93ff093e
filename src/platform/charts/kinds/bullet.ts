import { m } from "#paraglide/messages.js";
import type { Drawing, Shape, Size } from "../canvas.ts";
import { isKnown, knownOf, sayFigure } from "../figures.ts";
import { ink } from "../ink.ts";
import { missingShape, rowsDrawing } from "../rows.ts";
import type { BulletSpec } from "../spec.ts";
import { widthOf } from "../wrap.ts";

const HEIGHT = 22;

/** The bar is what was reached, the upright line where it should have come. */
export function bulletDrawing({ rows, unit }: BulletSpec, size: Size): Drawing {
  const all = knownOf(rows.flatMap(({ value, target }) => [value, target]));
  const said = rows.map(({ value, target }) => (isKnown(value) && target !== null ? `${sayFigure(value, unit)} / ${sayFigure(target, unit)}` : sayFigure(value, unit)));
  return rowsDrawing(size, {
    labels: rows.map(({ label }) => label),
    bar: HEIGHT,
    range: { min: 0, max: Math.max(...all, 0) || 1 },
    endRoom: Math.max(...said.map((words) => widthOf(words, size.font))) + 14,
    marks: (index) => {
      const { label, value, target } = rows[index]!;
      const title = `${label}: ${sayFigure(value, unit)}; ${m.chart_target()}: ${target === null ? m.chart_no_target() : sayFigure(target, unit)}`;
      return [
        {
          title,
          draw: (at, row) => {
            const [start, end] = [at.x(0), at.x(Math.max(...all, 0) || 1)];
            const track: Shape = { type: "rect", shape: { x: start, y: row.top, width: end - start, height: HEIGHT, r: 3 }, style: { fill: ink("line") } };
            const mark: Shape[] = target === null ? [] : [{ type: "rect", shape: { x: at.x(target) - 1.75, y: row.top - 2, width: 3.5, height: HEIGHT + 4 }, style: { fill: ink("ink"), stroke: ink("ground"), lineWidth: 1 } }];
            const words: Shape = { type: "text", style: { text: said[index] ?? "", x: end + 8, y: row.middle, fontSize: size.font, fontWeight: 600 } };
            if (!isKnown(value)) return [track, ...mark, missingShape(` ${said[index]}`, at, row, size)];
            const bar: Shape = { type: "rect", shape: { x: start, y: row.top + 5, width: at.x(value) - start, height: HEIGHT - 10 }, style: { fill: ink("1") } };
            return [track, bar, ...mark, words];
          },
        },
      ];
    },
  });
}
