import { m } from "#paraglide/messages.js";
import { formatNumber, formatShare } from "../i18n/format.ts";
import type { Figure, Unit } from "./spec.ts";

export function isKnown(figure: Figure | undefined): figure is number {
  return typeof figure === "number";
}

/** What stands where a number would: the number, or why there is none. */
export function sayFigure(figure: Figure | undefined, unit: Unit = "count"): string {
  if (figure === "withheld") return m.ui_withheld();
  if (!isKnown(figure)) return m.ui_not_reported();
  return unit === "share" ? formatShare(figure) : formatNumber(figure);
}

/** The same in little room: shares without their sign, great numbers shortened. */
export function sayBriefly(figure: number, unit: Unit = "count"): string {
  if (unit === "share") return formatNumber(figure * 100, { maximumFractionDigits: 0 });
  return figure >= 10_000 ? formatNumber(figure, { notation: "compact", maximumFractionDigits: 1 }) : formatNumber(figure, { maximumFractionDigits: 1 });
}

export function knownOf(figures: readonly (Figure | undefined)[]): number[] {
  return figures.filter((figure): figure is number => isKnown(figure));
}

/** An axis that holds all figures, in at most five even steps. */
export function axisTo(most: number): { max: number; interval: number } {
  if (most <= 0) return { max: 1, interval: 1 };
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [0.1, 0.2, 0.25, 0.5, 1].map((part) => part * power).find((size) => most / size <= 5) ?? 2 * power;
  return { max: Number((Math.ceil(most / step - 1e-9) * step).toPrecision(12)), interval: Number(step.toPrecision(12)) };
}
