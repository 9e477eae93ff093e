import type { Drawing, Size } from "./canvas.ts";
import { barDrawing } from "./kinds/bar.ts";
import { bulletDrawing } from "./kinds/bullet.ts";
import { dotsDrawing } from "./kinds/dots.ts";
import { funnelDrawing } from "./kinds/funnel.ts";
import { heatDrawing } from "./kinds/heat.ts";
import { lineDrawing } from "./kinds/line.ts";
import { multiplesDrawing } from "./kinds/multiples.ts";
import { stackedDrawing } from "./kinds/stacked.ts";
import { timelineDrawing } from "./kinds/timeline.ts";
import type { ChartSpec } from "./spec.ts";

export function drawingOf(spec: ChartSpec, size: Size): Drawing {
  switch (spec.kind) {
    case "bar":
      return barDrawing(spec, size);
    case "stacked":
      return stackedDrawing(spec, size);
    case "line":
      return lineDrawing(spec, size);
    case "dots":
      return dotsDrawing(spec, size);
    case "heat":
      return heatDrawing(spec, size);
    case "bullet":
      return bulletDrawing(spec, size);
    case "funnel":
      return funnelDrawing(spec, size);
    case "timeline":
      return timelineDrawing(spec, size);
    case "multiples":
      return multiplesDrawing(spec, size);
  }
}
