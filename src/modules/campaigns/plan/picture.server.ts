import { m } from "#paraglide/messages.js";
import { drawChart, type ChartPicture } from "#platform/charts/draw.server.ts";
import type { Progress as Drawn, TimelineSpec } from "#platform/charts/spec.ts";
import { link } from "#platform/i18n/link.ts";
import { textIn } from "../schema/texts.ts";
import { measuresOf, spanOf, standingOf } from "./rules.ts";
import type { OpenPlan } from "./visit.server.ts";
import { standingWord } from "./words.ts";

const LONGEST = 60;

/** The measures over their days: of the place's own copy, or, where it has none, of all that are below it. */
export function timelineSpec({ campaign, plan, copy, progress, today }: OpenPlan): TimelineSpec {
  const entered = new Map((copy ?? []).map((row) => [row.measure, row.state]));
  const units = progress.units.region + progress.units.school;
  const drawn = (number: number): Drawn => {
    if (copy) return DRAWN[standingOf({ kind: "constantly" }, entered.get(number) ?? "notBegun", today)];
    const of = progress.measures.filter((each) => each.measure === number);
    const done = of.reduce((sum, each) => sum + each.done, 0);
    if (units > 0 && done === units) return "done";
    return of.some((each) => each.done + each.underWay > 0) ? "now" : "ahead";
  };
  return {
    kind: "timeline",
    title: m.campaigns_plan_timeline(),
    note: m.campaigns_plan_timeline_note(),
    rowLabel: m.campaigns_plan_measure(),
    valueLabel: m.campaigns_plan_period(),
    ...(today >= campaign.from && today <= campaign.until ? { today } : {}),
    rows: measuresOf(plan).map(({ number, title, period }) => {
      const { from, until } = spanOf(period, campaign);
      const late = copy && standingOf(period, entered.get(number) ?? "notBegun", today) === "late";
      return { label: `${number}. ${short(textIn(title))}${late ? ` (${standingWord("late")})` : ""}`, from, to: until, progress: drawn(number), href: link(`/work/campaigns/${campaign.id}/plan/${number}`) };
    }),
  };
}

export function timelineOf(plan: OpenPlan): ChartPicture {
  return drawChart("plan-timeline", timelineSpec(plan));
}

const DRAWN = { done: "done", underWay: "now", late: "ahead", notBegun: "ahead" } as const;

function short(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, cut.lastIndexOf(" "))}…`;
}
