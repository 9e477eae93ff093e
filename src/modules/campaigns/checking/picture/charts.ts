import { m } from "#paraglide/messages.js";
import type { ChartSpec } from "#platform/charts/spec.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { takingPart, type Reported } from "../../rules/taking-part.ts";
import type { Regulation } from "../../schema/regulation.ts";
import { textIn } from "../../schema/texts.ts";
import type { Line } from "../tables/lines.server.ts";
import { platformWord } from "../words.ts";
import type { Arrived, Earlier, Funnel } from "./figures.server.ts";
import type { platformsOf } from "./figures.server.ts";

/** Days shown before the last ones, and three hours in each column. */
const DAYS = 10;
const COLUMNS = Array.from({ length: 8 }, (_, at) => `${String(at * 3).padStart(2, "0")}–${String(at * 3 + 3).padStart(2, "0")}`);
const DAY_MS = 86_400_000;

export function funnelChart({ invited, opened, drafted, sent, accepted }: Funnel): ChartSpec {
  return {
    kind: "funnel",
    title: m.checking_picture_funnel(),
    rowLabel: m.checking_picture_step(),
    valueLabel: m.checking_picture_schools(),
    rows: [
      { label: m.checking_picture_invited(), value: invited },
      { label: m.checking_picture_opened(), value: opened },
      { label: m.checking_picture_drafted(), value: drafted },
      { label: m.checking_picture_sent(), value: sent },
      { label: m.checking_picture_accepted(), value: accepted },
    ],
  };
}

/** The last days in which returns came; the day of the deadline bears its name. */
export function arrivalsChart(arrived: readonly Arrived[], dueDay: string | null): ChartSpec | null {
  const last = arrived.at(-1)?.day;
  if (!last) return null;
  const days = Array.from({ length: DAYS }, (_, back) => new Date(Date.parse(`${last}T00:00:00Z`) - (DAYS - 1 - back) * DAY_MS).toISOString().slice(0, 10)).filter((day) => day >= arrived[0]!.day);
  return {
    kind: "heat",
    title: m.checking_picture_arrivals(),
    note: dueDay ? m.checking_picture_arrivals_note({ day: formatDate(dueDay) }) : undefined,
    rowLabel: m.checking_picture_day(),
    valueLabel: m.checking_picture_returns(),
    columns: COLUMNS,
    rows: days.map((day) => ({
      label: day === dueDay ? m.checking_picture_due_day({ day: formatDate(day, "medium") }) : formatDate(day, "medium"),
      values: COLUMNS.map((_, hour) => arrived.find((one) => one.day === day && one.hour === hour)?.count ?? 0),
    })),
  };
}

/** Bare where everybody has reported, with an interval where those who have stand for the rest. */
export function comparedChart(lines: readonly Line[], sums: ReadonlyMap<string, Reported>, rowLabel: string): ChartSpec {
  const rows = lines.map((line) => {
    const part = takingPart(sums.get(line.path) ?? { schools: 0, expected: 0, y: 0, x: 0, yy: 0, xy: 0, xx: 0 });
    return { label: nameOf(line), value: part?.rate ?? null, ...(part?.interval ? { interval: part.interval } : {}) };
  });
  return {
    kind: "dots",
    unit: "share",
    title: m.checking_picture_compared(),
    note: m.checking_picture_compared_note(),
    rowLabel,
    valueLabel: m.checking_picture_rate(),
    rows: rows.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1)),
  };
}

export function platformsChart(platforms: Awaited<ReturnType<typeof platformsOf>>): ChartSpec {
  return { kind: "bar", title: m.checking_picture_platforms(), rowLabel: m.checking_picture_platform(), valueLabel: m.checking_column_links(), rows: platforms.map(({ platform, count }) => ({ label: platformWord(platform), value: count })) };
}

export function ideasChart(ideas: Regulation["ideas"], chosen: ReadonlyMap<string, number>): ChartSpec {
  const rows = ideas.map(({ code, title }) => ({ label: textIn(title), value: chosen.get(code) ?? 0 }));
  return { kind: "bar", title: m.checking_ideas(), rowLabel: m.checking_picture_idea(), valueLabel: m.checking_picture_schools(), rows: rows.toSorted((a, b) => b.value - a.value) };
}

export function yearsChart(earlier: readonly Earlier[]): ChartSpec {
  return {
    kind: "bar",
    title: m.checking_picture_years(),
    note: m.checking_picture_years_note(),
    rowLabel: m.checking_picture_campaign(),
    valueLabel: m.checking_picture_participants(),
    rows: earlier.map((one) => ({ label: `${textIn({ kk: one.title_kk, ru: one.title_ru, en: one.title_en })}, ${formatDate(one.held_from, "medium")}`, value: one.participants })),
  };
}
