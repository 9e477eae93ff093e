import { formatShare } from "#platform/i18n/format.ts";
import { m } from "#paraglide/messages.js";
import { completeness } from "../../rules/completeness.ts";
import type { Line } from "../tables/lines.server.ts";
import type { Tile } from "./figures.server.ts";
import { currentLocale } from "#platform/i18n/locale.ts";

const STEPS = [1, 2, 3, 4, 5] as const;

/** Each region by the share of its schools that have reported; one from which nobody is expected bears a dash. */
export function shareTiles(tiles: readonly Tile[], lines: readonly Line[], hrefOf: (line: Line) => string | undefined) {
  const locale = currentLocale();
  return tiles.map(({ path, column, row, ...names }) => {
    const line = lines.find((one) => one.path === path);
    const share = line ? completeness(line.counts).share : null;
    return {
      code: path,
      label: names[`short_${locale}`],
      value: share === null ? "–" : formatShare(share, 0),
      said: share === null ? m.checking_picture_not_expected() : formatShare(share),
      tone: share === null ? ("none" as const) : STEPS[Math.min(4, Math.max(0, Math.ceil(share * 5) - 1))]!,
      href: line && hrefOf(line),
      col: column,
      row,
    };
  });
}

export function shareLegend() {
  return [...STEPS.map((tone) => ({ tone, label: `${formatShare((tone - 1) / 5, 0)} – ${formatShare(tone / 5, 0)}` })), { tone: "none" as const, label: m.checking_picture_not_expected() }];
}
