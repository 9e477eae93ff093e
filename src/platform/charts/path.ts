import { hatched, ink } from "./ink.ts";
import { isKnown } from "./figures.ts";
import type { Places, Shape } from "./canvas.ts";
import type { Figure, Interval } from "./spec.ts";

/** Runs of neighbouring known figures: a line never crosses what is not known. */
export function runsOf(values: readonly Figure[]): number[][] {
  const runs: number[][] = [];
  values.forEach((value, index) => {
    if (!isKnown(value)) return;
    if (index > 0 && isKnown(values[index - 1])) runs.at(-1)?.push(index);
    else runs.push([index]);
  });
  return runs;
}

export function lineShapes(values: readonly Figure[], at: Places, style: { stroke: string; lineWidth: number; lineDash?: number[] }): Shape[] {
  return runsOf(values)
    .filter((run) => run.length > 1)
    .map((run) => ({ type: "polyline", shape: { points: run.map((index): [number, number] => [at.x(index), at.y(values[index] as number)]) }, style }));
}

export function bandShapes(bands: readonly (Interval | null)[], values: readonly Figure[], at: Places, fill: string): Shape[] {
  return runsOf(values.map((value, index) => (bands[index] ? value : null)))
    .filter((run) => run.length > 1)
    .map((run) => {
      const edge = (side: 0 | 1) => run.map((index): [number, number] => [at.x(index), at.y(bands[index]?.[side] ?? 0)]);
      return { type: "polygon", shape: { points: [...edge(1), ...edge(0).toReversed()] }, style: { fill } };
    });
}

/** At the foot of the chart: an empty dashed ring for a figure not reported, a hatched square for one withheld. */
export function missingPoint(value: null | "withheld", x: number, y: number, radius = 4): Shape {
  if (value === null) return { type: "circle", shape: { cx: x, cy: y, r: radius }, style: { stroke: ink("axis"), lineWidth: 1.3, lineDash: [2, 1.5], fill: ink("ground") } };
  return { type: "rect", shape: { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }, style: { stroke: ink("axis"), lineWidth: 1, fill: hatched("withheld") } };
}

/** Series are told apart by the form of their points too. */
export function pointShape(nth: number, x: number, y: number, stroke: string): Shape {
  const style = { fill: ink("ground"), stroke, lineWidth: 2 };
  if (nth % 4 === 0) return { type: "circle", shape: { cx: x, cy: y, r: 3.5 }, style: { ...style, fill: stroke } };
  if (nth % 4 === 1) return { type: "rect", shape: { x: x - 3.5, y: y - 3.5, width: 7, height: 7 }, style };
  const points: [number, number][] = nth % 4 === 2 ? [[x, y - 5], [x + 4.5, y + 3.5], [x - 4.5, y + 3.5]] : [[x, y - 5], [x + 5, y], [x, y + 5], [x - 5, y]];
  return { type: "polygon", shape: { points }, style };
}

export const DASHES: readonly (number[] | undefined)[] = [undefined, [7, 4], [2, 3], [9, 3, 2, 3]];
