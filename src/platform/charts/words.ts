import { m } from "#paraglide/messages.js";
import type { ChartKind, Progress } from "./spec.ts";

export const KIND_WORDS: Readonly<Record<ChartKind, () => string>> = {
  bar: m.chart_kind_bar,
  stacked: m.chart_kind_stacked,
  line: m.chart_kind_line,
  dots: m.chart_kind_dots,
  heat: m.chart_kind_heat,
  bullet: m.chart_kind_bullet,
  funnel: m.chart_kind_funnel,
  timeline: m.chart_kind_timeline,
  multiples: m.chart_kind_multiples,
};

export const PROGRESS_WORDS: Readonly<Record<Progress, () => string>> = {
  done: m.chart_progress_done,
  now: m.chart_progress_now,
  ahead: m.chart_progress_ahead,
};
