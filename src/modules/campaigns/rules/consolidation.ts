import { addCounts, type Counts } from "./completeness.ts";
import { addUp, type Numbers } from "./numbers.ts";

export type Summed = { counts: Counts; tookPart: number; numbers: Numbers; links: number | null };

/** The last line of a table: what its lines add up to. */
export function totalOf(lines: readonly Summed[], width: number): Summed {
  return {
    counts: addCounts(lines.map(({ counts }) => counts)),
    tookPart: lines.reduce((sum, { tookPart }) => sum + tookPart, 0),
    numbers: addUp(lines.map(({ numbers }) => numbers), width),
    links: addUp(lines.map(({ links }) => [links]), 1)[0] ?? null,
  };
}
