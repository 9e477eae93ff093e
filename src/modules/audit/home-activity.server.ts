import { drawChart } from "#platform/charts/draw.server.ts";
import { roleMay } from "#platform/access/actions.ts";
import type { HomeProvider } from "#platform/home/card.ts";
import { DATE_WORDS } from "#platform/i18n/date-words.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { m } from "#paraglide/messages.js";
import { linesByWeek } from "./queries/weeks.server.ts";

const WEEKS = 12;

/** What was done week by week in all that the reader reaches. */
export const activityByWeek: HomeProvider = {
  action: "audit.browse",
  async cards(tx, scope) {
    // Nothing lies under a school, and its own lines are found by its key, not by looking through all.
    const below = roleMay(scope.role, "home.seeArea");
    const weeks = await linesByWeek(tx, scope, { id: scope.placeId, paths: scope.reach }, below, WEEKS);
    if (weeks.filter(({ lines }) => lines > 0).length < 2) return [];
    const chart = drawChart("home-activity", {
      kind: "line",
      title: m.audit_home_activity(),
      note: m.audit_home_activity_note(),
      rowLabel: m.chart_week(),
      valueLabel: m.audit_home_actions(),
      points: weeks.map(({ monday }) => shortDay(monday)),
      series: [{ label: m.audit_home_actions(), values: weeks.map(({ lines }) => lines) }],
    });
    return [{ kind: "chart", chart }];
  },
};

/** «16 қар.»: the years of twelve weeks go without saying. */
function shortDay(day: string): string {
  const [, month = "1", number = "1"] = day.split("-");
  return `${Number(number)} ${DATE_WORDS[currentLocale()].shortMonths[Number(month) - 1]}`;
}
