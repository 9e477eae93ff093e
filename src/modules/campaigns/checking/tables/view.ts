import { isId } from "#platform/ids.ts";
import type { PlaceKind } from "#modules/places/schema.ts";
import type { ReportingKind } from "../../schema.ts";
import { COUNTED, LINE_KINDS, type Counted, type LineKind } from "./lines.ts";

/** The ways to look at a place's table, the usual first: the nation by regions, a region or district school by school. */
export function waysToLook(kind: PlaceKind, reporting: ReportingKind): LineKind[] {
  if (reporting === "region") return ["unit"];
  if (kind === "nation" || kind === "network" || kind === "institute") return ["region", "unit"];
  return kind === "region" ? ["unit", "district"] : ["unit"];
}

/** What the address of a table asks for; how it is looked at depends on the place. */
export function readView(params: URLSearchParams): { at?: string; by?: LineKind; counted: Counted } {
  const at = params.get("at");
  const by = LINE_KINDS.find((one) => one === params.get("by"));
  return { ...(isId(at) ? { at } : {}), ...(by ? { by } : {}), counted: COUNTED.find((one) => one === params.get("counted")) ?? "accepted" };
}
