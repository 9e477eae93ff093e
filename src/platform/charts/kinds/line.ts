import { BASE, type Drawing, haloed, type Mark, series, type Size, valueAxis } from "../canvas.ts";
import { isKnown, knownOf, axisTo, sayFigure } from "../figures.ts";
import { ink, seriesInk } from "../ink.ts";
import { bandShapes, DASHES, lineShapes, missingPoint, pointShape } from "../path.ts";
import type { Figure, LineSpec } from "../spec.ts";
import { sayInterval } from "../table.ts";
import { widthOf, wrap } from "../wrap.ts";

export function lineDrawing(spec: LineSpec, size: Size): Drawing {
  const { points, unit } = spec;
  const ends = spec.series.flatMap(({ values, bands }) => [...knownOf(values), ...(bands ?? []).flatMap((band) => band ?? [])]);
  const range = { min: Math.min(0, ...ends), ...axisTo(Math.max(...ends, 0)) };
  const say = (value: number) => sayFigure(value, unit);
  const left = Math.max(widthOf(say(range.max), size.font - 1), widthOf(say(range.interval), size.font - 1)) + 10;
  const last = spec.series.map(({ values }) => values.findLastIndex(isKnown));
  const right = Math.max(...spec.series.map(({ values }, nth) => widthOf(say((values[last[nth] ?? -1] as number) ?? 0), size.font))) + 16;
  const [height, top] = [size.narrow ? 220 : 300, 12];
  const names = axisNames(points, size.px - left - right, size.font - 1);
  const below = Math.ceil(12 + Math.max(...names.map((lines) => lines.length)) * size.font * 1.25);
  const foot: Mark[] = points.map((_, index) => ({
    draw: (at) => [{ type: "text", style: { text: names[index]?.join("\n") ?? "", x: at.x(index), y: at.y(range.min) + 8, align: "center", verticalAlign: "top", fontSize: size.font - 1, fill: ink("quiet") } }],
  }));
  const marks = [...foot, ...spec.series.flatMap((one, nth) => ofSeries(one, nth)), ...endWords()];
  return {
    height: height + below,
    titles: [marks.map(({ title }) => title)],
    option: {
      ...BASE,
      grid: { left, right, top, bottom: below, outerBoundsMode: "none" },
      xAxis: { type: "value", show: false, min: -0.15, max: Math.max(points.length - 1, 0) + 0.15 },
      yAxis: valueAxis(size, say, range),
      series: [series(marks)],
    },
  };

  function ofSeries({ label, values, bands }: LineSpec["series"][number], nth: number): Mark[] {
    const stroke = seriesInk(nth);
    const line: Mark = { draw: (at) => [...(bands ? bandShapes(bands, values, at, ink("band")) : []), ...lineShapes(values, at, { stroke, lineWidth: 2.5, lineDash: DASHES[nth % DASHES.length] })] };
    return [
      line,
      ...points.map((point, index): Mark => {
        const value: Figure = values[index] ?? null;
        const band = bands?.[index];
        const title = `${label}, ${point}: ${sayFigure(value, unit)}${isKnown(value) && band ? ` (${sayInterval(band, unit)})` : ""}`;
        return { title, draw: (at) => [isKnown(value) ? pointShape(nth, at.x(index), at.y(value), stroke) : missingPoint(value, at.x(index), at.y(range.min) - 5 - nth * 10)] };
      }),
    ];
  }

  /** The last figure of each series, pushed apart where they would cover each other. */
  function endWords(): Mark[] {
    return [
      {
        draw: (at) => {
          const words = spec.series.flatMap(({ values }, nth) => {
            const index = last[nth] ?? -1;
            const value = values[index];
            return isKnown(value) ? [{ nth, value, x: at.x(index) + 9, y: at.y(value) }] : [];
          });
          words.sort((a, b) => a.y - b.y);
          words.forEach((word, index) => (word.y = Math.max(word.y, (words[index - 1]?.y ?? -99) + size.font + 3)));
          return words.map(({ nth, value, x, y }) => haloed({ text: say(value), x, y, fontSize: size.font, fontWeight: 600, fill: seriesInk(nth) }));
        },
      },
    ];
  }
}

/** Names under the points; when they would crowd, only every second, third… and always the last. */
export function axisNames(points: readonly string[], room: number, font: number): string[][] {
  const step = room / Math.max(points.length - 1, 1);
  const needed = Math.max(...points.map((point) => Math.max(...point.split(/\s+/u).map((word) => widthOf(word, font))))) + 6;
  const every = Math.max(1, Math.ceil(needed / step));
  const lastIndex = points.length - 1;
  return points.map((point, index) => ((lastIndex - index) % every === 0 ? wrap(point, Math.max(step * every - 6, needed), font) : []));
}
