import { alternativeOf } from "../charts/alternative.ts";
import { drawOnPaper } from "../charts/draw.server.ts";
import type { ChartSpec } from "../charts/spec.ts";
import type { ChartBlock } from "./document.ts";

/** A chart for a document; `id` is its own in the document. */
export function chartBlock(id: string, spec: ChartSpec): ChartBlock {
  return { kind: "chart", title: spec.title, alternative: alternativeOf(spec), note: spec.note, ...drawOnPaper(id, spec) };
}
