import { m } from "#paraglide/messages.js";
import { formatNumber } from "../i18n/format.ts";
import { isKnown, knownOf, sayBriefly, sayFigure } from "./figures.ts";
import type { Figure } from "./spec.ts";

export type Tone = 1 | 2 | 3 | 4 | 5 | "none" | "withheld";

const STEPS = [1, 2, 3, 4, 5] as const;

/** Five even steps up to the greatest count, for tiles of a map and the legend that explains them. */
export function tileScale(figures: readonly Figure[]) {
  const width = stepWidth(Math.max(...knownOf(figures), 0));
  const legend: { tone: Tone; label: string }[] = STEPS.map((tone) => ({ tone, label: `${formatNumber(tone === 1 ? 0 : (tone - 1) * width + 1)}–${formatNumber(tone * width)}` }));
  if (figures.includes(null)) legend.push({ tone: "none", label: m.ui_not_reported() });
  if (figures.includes("withheld")) legend.push({ tone: "withheld", label: m.ui_withheld() });
  const toneOf = (figure: Figure): Tone => {
    if (!isKnown(figure)) return figure === null ? "none" : "withheld";
    return STEPS[Math.max(0, Math.ceil(figure / width) - 1)] ?? 5;
  };
  return { legend, toneOf };
}

/** What stands on a tile, where there is room for a few signs: a line may end before “thousand”, never inside a number. And what its table says in full. */
export function tileWords(figure: Figure): { value: string; said: string } {
  const [number, unit] = isKnown(figure) ? sayBriefly(figure).split(/\s(?=\p{L})/u) : ["–"];
  return { value: unit ? `${number} ${unit}` : (number ?? ""), said: sayFigure(figure) };
}

/** The least of 1, 2, 5, 10, 20… of which five reach the greatest. */
function stepWidth(most: number): number {
  for (let power = 1; ; power *= 10) {
    const width = [1, 2, 3, 5].map((part) => part * power).find((size) => size * 5 >= most);
    if (width !== undefined) return width;
  }
}
