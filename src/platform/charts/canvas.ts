import type { CustomSeriesOption, EChartsOption } from "echarts";
import { ink } from "./ink.ts";

/** Every chart is drawn twice, for a desk and for a phone, and the style sheet shows the one that fits. */
export type Size = { px: number; font: number; narrow: boolean };
export const WIDE: Size = { px: 680, font: 13, narrow: false };
export const NARROW: Size = { px: 300, font: 12, narrow: true };

export type TextStyle = { text: string; x: number; y: number; fill?: string; align?: "left" | "center" | "right"; verticalAlign?: "top" | "middle" | "bottom"; fontSize?: number; fontWeight?: number; stroke?: string; lineWidth?: number };
export type PaintStyle = { fill?: string; stroke?: string; lineWidth?: number; lineDash?: number[] };
export type Shape =
  | { type: "rect"; shape: { x: number; y: number; width: number; height: number; r?: number | number[] }; style: PaintStyle }
  | { type: "circle"; shape: { cx: number; cy: number; r: number }; style: PaintStyle }
  | { type: "line"; shape: { x1: number; y1: number; x2: number; y2: number }; style: PaintStyle }
  | { type: "polyline" | "polygon"; shape: { points: [number, number][] }; style: PaintStyle }
  | { type: "text"; style: TextStyle };

export type Places = { x: (value: number) => number; y: (value: number) => number };

/** Something drawn as one, and what a pointer resting on it is told. */
export type Mark = { title?: string; draw: (at: Places) => Shape[] };

export type Drawing = { option: EChartsOption; height: number; titles: (string | undefined)[][] };

export const BASE = { animation: false, backgroundColor: "transparent" } as const satisfies EChartsOption;

export function series(marks: readonly Mark[], axisIndex = 0): CustomSeriesOption {
  return {
    type: "custom",
    coordinateSystem: "cartesian2d",
    xAxisIndex: axisIndex,
    yAxisIndex: axisIndex,
    clip: false,
    data: marks.map((_, index) => [0, 0, index]),
    renderItem: ({ dataIndex }, api) => {
      const at: Places = { x: (value) => api.coord([value, 0])[0] ?? 0, y: (value) => api.coord([0, value])[1] ?? 0 };
      const children = marks[dataIndex]?.draw(at) ?? [];
      return { type: "group", children: children.map(painted) } as ReturnType<NonNullable<CustomSeriesOption["renderItem"]>>;
    },
  };
}

function painted(shape: Shape) {
  if (shape.type !== "text") return { ...shape, style: { fill: "none", ...shape.style } };
  return { type: "text", style: { fill: ink("ink"), verticalAlign: "middle", ...shape.style } };
}

/** Text that can be read over any pattern. */
export function haloed(style: TextStyle): Shape {
  return { type: "text", style: { ...style, stroke: ink("ground"), lineWidth: 3 } };
}

export type Range = { min: number; max: number; interval?: number };

export function valueAxis(size: Size, say: ((value: number) => string) | undefined, range: Range) {
  return {
    type: "value" as const,
    ...range,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: say ? { formatter: say, fontSize: size.font - 1, color: ink("quiet"), hideOverlap: true } : { show: false },
    splitLine: { show: say !== undefined, lineStyle: { color: ink("line"), width: 1 } },
  };
}
