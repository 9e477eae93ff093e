/** What the lines of a consolidation are: regions, districts, or the places themselves that report. */
export const LINE_KINDS = ["region", "district", "unit"] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What is added up: what was accepted, or for a look ahead also what is still to be checked. */
export const COUNTED = ["accepted", "received"] as const;
export type Counted = (typeof COUNTED)[number];
