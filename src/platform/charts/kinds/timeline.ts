import { m } from "#paraglide/messages.js";
import { DATE_WORDS } from "../../i18n/date-words.ts";
import { formatDate } from "../../i18n/format.ts";
import { currentLocale } from "../../i18n/locale.ts";
import type { Drawing, Mark, Shape, Size } from "../canvas.ts";
import { hatched, ink } from "../ink.ts";
import { rowsDrawing } from "../rows.ts";
import type { TimelineSpec } from "../spec.ts";
import { widthOf } from "../wrap.ts";
import { PROGRESS_WORDS } from "../words.ts";

const HEIGHT = 16;
const DAY = 86_400_000;
const HEAD = 44;

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;

type Month = { day: number; name: string };

/** The first of every month from the one in which the first day lies. */
export function monthsBetween(from: number, to: number): Month[] {
  const months: Month[] = [];
  const first = new Date(from * DAY);
  for (let nth = 0; ; nth++) {
    const begin = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + nth, 1));
    if (begin.getTime() / DAY > to) return months;
    const name = DATE_WORDS[currentLocale()].shortMonths[begin.getUTCMonth()] ?? "";
    months.push({ day: begin.getTime() / DAY, name: nth === 0 || begin.getUTCMonth() === 0 ? `${name} ${begin.getUTCFullYear()}` : name });
  }
}

export function timelineDrawing({ rows, today }: TimelineSpec, size: Size): Drawing {
  const spans = rows.map(({ from, to }) => [dayNumber(from), dayNumber(to ?? from) + 1] as const);
  const months = monthsBetween(Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to)));
  const min = months[0]?.day ?? 0;
  const max = Math.max(...spans.map(([, to]) => to)) + 3;
  const step = ((size.narrow ? size.px : size.px - 234) / (max - min)) * 30;
  const every = Math.ceil((Math.max(...months.map(({ name }) => widthOf(name, size.font - 1))) + 6) / step);
  const scale = (foot: number): Mark => ({
    draw: (at) =>
      months.flatMap(({ day, name }, index): Shape[] => [
        { type: "line", shape: { x1: at.x(day), x2: at.x(day), y1: 18, y2: foot }, style: { stroke: ink("line"), lineWidth: 1 } },
        ...(index % every === 0 ? [{ type: "text" as const, style: { text: name, x: at.x(day), y: 8, fontSize: size.font - 1, fill: ink("quiet") } }] : []),
      ]),
  });
  return rowsDrawing(size, {
    labels: rows.map(({ label }) => label),
    bar: HEIGHT,
    range: { min, max },
    endRoom: 2,
    headRoom: HEAD,
    behind: (foot) => [scale(foot), ...(today ? [todayMark(dayNumber(today), foot, size)] : [])],
    marks: (index) => {
      const { label, from, to, progress } = rows[index]!;
      const [start, end] = spans[index]!;
      const when = to ? `${formatDate(from, "medium")} – ${formatDate(to, "medium")}` : formatDate(from, "medium");
      return [
        {
          title: `${label}: ${when}, ${PROGRESS_WORDS[progress]()}`,
          draw: (at, row) => {
            const shape = { x: at.x(start), y: row.top, width: Math.max(at.x(end) - at.x(start), 5), height: HEIGHT, r: 3 };
            if (progress === "done") return [{ type: "rect", shape, style: { fill: ink("1") } }];
            if (progress === "now") return [{ type: "rect", shape, style: { fill: hatched("2"), stroke: ink("2"), lineWidth: 1.5 } }];
            return [{ type: "rect", shape, style: { stroke: ink("quiet"), lineWidth: 1.5, lineDash: [4, 3], fill: ink("ground") } }];
          },
        },
      ];
    },
  });
}

function todayMark(day: number, foot: number, size: Size): Mark {
  return {
    draw: (at) => [
      { type: "line", shape: { x1: at.x(day), x2: at.x(day), y1: 35, y2: foot }, style: { stroke: ink("ink"), lineWidth: 1.5, lineDash: [5, 3] } },
      { type: "text", style: { text: m.chart_today(), x: at.x(day), y: 27, align: "center", fontSize: size.font - 1, fontWeight: 600 } },
    ],
  };
}
