import { m } from "#paraglide/messages.js";
import type { Campaign } from "../../campaign.server.ts";
import type { LineKind } from "./lines.ts";

/** How the regulations themselves head the column of those who report: each kind of campaign has its own wording. */
export function placeHeading({ kind, reporting }: Pick<Campaign, "kind" | "reporting">): string {
  if (reporting === "region") return m.checking_heading_region();
  return kind === "flashmob" ? m.checking_heading_school_flashmob() : m.checking_heading_school();
}

const LINES: Readonly<Record<LineKind, () => string>> = { region: m.checking_by_region, district: m.checking_by_district, unit: m.checking_by_unit };
export const lineKindWord = (by: LineKind, { reporting }: Pick<Campaign, "reporting">) => (reporting === "region" ? m.checking_by_region() : LINES[by]());
