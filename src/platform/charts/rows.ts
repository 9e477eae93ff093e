import { BASE, type Drawing, type Mark, type Places, type Range, series, type Shape, type Size, valueAxis } from "./canvas.ts";
import { ink } from "./ink.ts";
import { widthOf, wrap } from "./wrap.ts";

const GAP = 12;

/** Where a row's bar stands, in pixels. */
export type Row = { index: number; middle: number; top: number; bottom: number };
export type RowMark = { title?: string; draw: (at: Places, row: Row) => Shape[] };

type Rows = {
  labels: readonly string[];
  /** Height of what is drawn beside each label. */
  bar: number;
  range: Range;
  /** Room at the right for what is written behind a bar. */
  endRoom: number;
  /** How the axis says its numbers; without it the marks carry their own. */
  axis?: (value: number) => string;
  marks: (index: number) => RowMark[];
  behind?: (foot: number) => Mark[];
  /** Room above the first row. */
  headRoom?: number;
};

/** Named rows, one below the other: names at the left on a desk, above each row on a phone, wrapped and never cut. */
export function rowsDrawing(size: Size, rows: Rows): Drawing {
  const leading = size.font * 1.25;
  const widest = Math.max(0, ...rows.labels.map((label) => widthOf(label, size.font)));
  const labelRoom = size.narrow ? size.px - 4 : Math.min(220, Math.ceil(widest));
  const left = size.narrow ? 2 : labelRoom + 14;
  const lines = rows.labels.map((label) => wrap(label, labelRoom, size.font));
  let end = rows.headRoom ?? 0;
  const places: Row[] = lines.map((own, index) => {
    const label = own.length * leading;
    const top = end + (size.narrow ? label + 4 : Math.max(0, (label - rows.bar) / 2));
    const row = { index, top, middle: top + rows.bar / 2, bottom: top + rows.bar };
    end = size.narrow ? row.bottom + GAP + 2 : end + Math.max(rows.bar, label) + GAP;
    return row;
  });
  const named = places.map((row, index): Mark => ({ draw: () => [labelShape(lines[index] ?? [], row, size)] }));
  const marks = places.flatMap((row, index) => rows.marks(index).map((mark): Mark => ({ title: mark.title, draw: (at) => mark.draw(at, row) })));
  const below = rows.axis ? size.font + 14 : 2;
  const height = Math.ceil(end - GAP / 2 + below);
  const all = [...(rows.behind?.(height - below) ?? []), ...named, ...marks];
  return {
    height,
    titles: [all.map(({ title }) => title)],
    option: {
      ...BASE,
      grid: { left, right: Math.ceil(rows.endRoom), top: 0, bottom: below, outerBoundsMode: "none" },
      xAxis: valueAxis(size, rows.axis, size.narrow ? doubled(rows.range) : rows.range),
      yAxis: { type: "value", show: false, inverse: true, min: 0, max: height - below },
      series: [series(all)],
    },
  };
}

/** A phone has no room for every step of the axis. */
function doubled({ min, max, interval }: Range): Range {
  if (interval === undefined) return { min, max };
  const steps = Math.round((max - min) / interval);
  return { min, max, interval: steps % 2 === 0 ? interval * 2 : steps > 3 ? max - min : interval };
}

function labelShape(lines: readonly string[], row: Row, size: Size): Shape {
  const [x, y] = size.narrow ? [2, row.top - 4] : [0, row.middle];
  return { type: "text", style: { text: lines.join("\n"), x, y, fontSize: size.font, verticalAlign: size.narrow ? "bottom" : "middle" } };
}

/** What stands where a bar would, when there is no number to draw. */
export function missingShape(words: string, at: Places, row: Row, size: Size): Shape {
  return { type: "text", style: { text: words, x: at.x(0) + 2, y: row.middle, fill: ink("quiet"), fontSize: size.font - 1 } };
}
