import type { Drawing, Shape, Size } from "../canvas.ts";
import { isKnown, knownOf, sayBriefly, sayFigure } from "../figures.ts";
import { hatched, ink } from "../ink.ts";
import { rowsDrawing } from "../rows.ts";
import type { Figure, HeatSpec } from "../spec.ts";
import { widthOf, wrap } from "../wrap.ts";

const HEIGHT = 28;

/** A step from 1 to 5 of the way from the least to the most. */
export function stepOf(value: number, least: number, most: number): 1 | 2 | 3 | 4 | 5 {
  if (most <= least) return 3;
  return (Math.min(4, Math.floor(((value - least) / (most - least)) * 5)) + 1) as 1 | 2 | 3 | 4 | 5;
}

export function heatDrawing({ rows, columns, unit }: HeatSpec, size: Size): Drawing {
  const known = knownOf(rows.flatMap(({ values }) => values));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const small = size.narrow ? 10 : size.font - 1;
  const room = (size.narrow ? size.px : size.px - 234) / columns.length - 4;
  const heads = columns.map((column) => wrap(column, room, small));
  const headRoom = Math.max(...heads.map((lines) => lines.length)) * small * 1.25 + 8;
  const head = columns.map((_, column) => ({
    draw: (at: { x: (value: number) => number }): Shape[] => [
      { type: "text", style: { text: heads[column]?.join("\n") ?? "", x: at.x(column + 0.5), y: headRoom - 6, align: "center", verticalAlign: "bottom", fontSize: small, fill: ink("quiet") } },
    ],
  }));
  return rowsDrawing(size, {
    labels: rows.map(({ label }) => label),
    bar: HEIGHT,
    range: { min: 0, max: columns.length },
    endRoom: 2,
    headRoom,
    behind: () => head,
    marks: (index) =>
      columns.map((column, nth) => {
        const value: Figure = rows[index]?.values[nth] ?? null;
        return {
          title: `${rows[index]?.label}, ${column}: ${sayFigure(value, unit)}`,
          draw: (at, row) => cell(value, at.x(nth) + 1, row.top, at.x(nth + 1) - at.x(nth) - 2),
        };
      }),
  });

  function cell(value: Figure, x: number, y: number, width: number): Shape[] {
    const shape = { x, y, width, height: HEIGHT, r: 3 };
    if (value === "withheld") return [{ type: "rect", shape, style: { fill: hatched("withheld") } }];
    if (value === null) return [{ type: "rect", shape, style: { stroke: ink("axis"), lineWidth: 1.2, lineDash: [3, 2] } }];
    const step = stepOf(value, least, most);
    const words = sayBriefly(value, unit);
    const cellBox: Shape = { type: "rect", shape, style: step < 3 ? { fill: ink(`heat-${step}`), stroke: ink("axis"), lineWidth: 0.6 } : { fill: ink(`heat-${step}`) } };
    if (widthOf(words, small) > width + 4) return [cellBox];
    return [cellBox, { type: "text", style: { text: words, x: x + width / 2, y: y + HEIGHT / 2, align: "center", fontSize: small, fontWeight: 600, fill: step === 5 ? ink("on-5") : ink("ink") } }];
  }
}

export function heatEnds({ rows }: HeatSpec): [number, number] | undefined {
  const known = knownOf(rows.flatMap(({ values }) => values));
  return known.length > 0 && known.every(isKnown) ? [Math.min(...known), Math.max(...known)] : undefined;
}
