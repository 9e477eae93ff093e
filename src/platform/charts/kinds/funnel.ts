import { formatShare } from "../../i18n/format.ts";
import type { Drawing, Shape, Size } from "../canvas.ts";
import { isKnown, knownOf, sayFigure } from "../figures.ts";
import { ink } from "../ink.ts";
import { missingShape, rowsDrawing } from "../rows.ts";
import type { FunnelSpec } from "../spec.ts";
import { shareOfFirst } from "../table.ts";
import { widthOf } from "../wrap.ts";

const HEIGHT = 30;
const GAP = 12;

/** Steps centred below each other; the slopes between them show what was lost on the way. */
export function funnelDrawing({ rows, unit }: FunnelSpec, size: Size): Drawing {
  const most = Math.max(...knownOf(rows.map(({ value }) => value)), 0) || 1;
  const said = rows.map(({ value }, index) => {
    const share = index === 0 ? undefined : shareOfFirst(rows, index);
    return share === undefined ? sayFigure(value, unit) : `${sayFigure(value, unit)} · ${formatShare(share, 0)}`;
  });
  return rowsDrawing(size, {
    labels: rows.map(({ label }) => label),
    bar: HEIGHT,
    range: { min: -most, max: most },
    endRoom: Math.max(...said.map((words) => widthOf(words, size.font))) + 14,
    marks: (index) => [
      {
        title: `${rows[index]?.label}: ${said[index]}`,
        draw: (at, row) => {
          const value = rows[index]?.value;
          const words: Shape = { type: "text", style: { text: said[index] ?? "", x: at.x(most) + 8, y: row.middle, fontSize: size.font, fontWeight: 600 } };
          if (!isKnown(value)) return [missingShape(said[index] ?? "", { ...at, x: () => at.x(-most) }, row, size)];
          const next = rows[index + 1]?.value;
          const slope: Shape[] =
            isKnown(next) && !size.narrow
              ? [{ type: "polygon", shape: { points: [[at.x(-value), row.bottom], [at.x(value), row.bottom], [at.x(next), row.bottom + GAP], [at.x(-next), row.bottom + GAP]] }, style: { fill: ink("band") } }]
              : [];
          const width = Math.max(at.x(value) - at.x(-value), 2);
          return [...slope, { type: "rect", shape: { x: at.x(0) - width / 2, y: row.top, width, height: HEIGHT, r: 2 }, style: { fill: ink("1") } }, words];
        },
      },
    ],
  });
}
