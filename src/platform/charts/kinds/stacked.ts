import { type Drawing, haloed, type Shape, type Size } from "../canvas.ts";
import { isKnown, knownOf, axisTo, sayBriefly, sayFigure } from "../figures.ts";
import { hatched, ink, seriesFill } from "../ink.ts";
import { missingShape, rowsDrawing, type RowMark } from "../rows.ts";
import type { Figure, StackedSpec } from "../spec.ts";
import { widthOf } from "../wrap.ts";

const HEIGHT = 22;
/** A part that is withheld is drawn as a mark of one width, whatever it hides. */
const MISSING_WIDTH = 14;

export function stackedDrawing({ rows, series, unit, whole }: StackedSpec, size: Size): Drawing {
  const sums = rows.map(({ values }) => knownOf(values).reduce((sum, value) => sum + value, 0));
  const range = whole ? { max: 1, interval: 0.25 } : axisTo(Math.max(...sums, 0));
  return rowsDrawing(size, {
    labels: rows.map(({ label }) => label),
    bar: HEIGHT,
    range: { min: 0, ...range },
    endRoom: 26 + MISSING_WIDTH,
    axis: (value) => (whole ? sayFigure(value, "share") : sayFigure(value, unit)),
    marks: (index) => rowMarks(index),
  });

  function rowMarks(index: number): RowMark[] {
    const values = series.map((_, at): Figure => rows[index]?.values[at] ?? null);
    const gone = values.every((value) => value === null);
    if (gone) return [{ draw: (at, row) => [missingShape(sayFigure(null), at, row, size)] }];
    const scale = whole ? 1 / (sums[index] || 1) : 1;
    let start = 0;
    let missing = 0;
    return values.map((value, part): RowMark => {
      const title = `${rows[index]?.label}, ${series[part]}: ${sayFigure(value, unit)}`;
      if (!isKnown(value)) {
        const nth = missing++;
        const end = (sums[index] ?? 0) * scale;
        return { title, draw: (at, row) => [missingMark(at.x(end) + 4 + nth * (MISSING_WIDTH + 3), row.top, value)] };
      }
      const from = start;
      start += value * scale;
      const to = start;
      return { title, draw: (at, row) => segment(at.x(from), at.x(to), row, value, part) };
    });
  }

  function segment(left: number, right: number, row: { top: number; middle: number }, value: number, part: number): Shape[] {
    if (value === 0) return [];
    const words = sayBriefly(value, unit);
    const bar: Shape = { type: "rect", shape: { x: left, y: row.top, width: right - left, height: HEIGHT }, style: { fill: seriesFill(part), stroke: ink("ground"), lineWidth: 1.5 } };
    if (widthOf(words, size.font - 1) + 8 > right - left) return [bar];
    return [bar, haloed({ text: words, x: (left + right) / 2, y: row.middle, align: "center", fontSize: size.font - 1, fontWeight: 600 })];
  }
}

function missingMark(x: number, top: number, value: null | "withheld"): Shape {
  const style = value === null ? { fill: "none", lineDash: [3, 2] } : { fill: hatched("withheld") };
  return { type: "rect", shape: { x, y: top + 1, width: MISSING_WIDTH, height: HEIGHT - 2 }, style: { ...style, stroke: ink("axis"), lineWidth: 1.2 } };
}
