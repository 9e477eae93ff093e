import type { DutyEntry } from "./schema.ts";

const DAY_MS = 86_400_000;

export function dayAfter(day: string, by = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
}

/** Of the entries that cover a day, the one written last; entries come newest first. */
export function dutyOn<E extends Pick<DutyEntry, "fromDay" | "untilDay">>(entries: readonly E[], day: string): E | undefined {
  return entries.find(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);
}

/** Monday of the week a day lies in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return dayAfter(day, -((weekday + 6) % 7));
}

/** Week by week in turn: whoever is second becomes first in the week after. */
export function inTurn(people: readonly string[], fromDay: string, weeks: number): { fromDay: string; untilDay: string; firstId: string; secondId: string | null }[] {
  const monday = mondayOf(fromDay);
  return Array.from({ length: weeks }, (_, week) => {
    const [firstId, secondId] = [people[week % people.length]!, people[(week + 1) % people.length]!];
    const starts = dayAfter(monday, 7 * week);
    return { fromDay: week === 0 ? fromDay : starts, untilDay: dayAfter(starts, 6), firstId, secondId: firstId === secondId ? null : secondId };
  });
}

export type DutyStretch = { fromDay: string; untilDay: string; firstId: string | null; secondId: string | null };

/** The rota as it holds, day for day put together where the same people follow; days without anybody are stretches too. */
export function stretches(entries: readonly DutyEntry[], fromDay: string, days: number): DutyStretch[] {
  const found: DutyStretch[] = [];
  for (let at = 0, day = fromDay; at < days; at++, day = dayAfter(day)) {
    const duty = dutyOn(entries, day);
    const [firstId, secondId] = [duty?.firstId ?? null, duty?.secondId ?? null];
    const last = found.at(-1);
    if (last && last.firstId === firstId && last.secondId === secondId) last.untilDay = day;
    else found.push({ fromDay: day, untilDay: day, firstId, secondId });
  }
  return found;
}

/** Who hears of a call first: the first on duty, with an urgent one the second too; as long as nobody on duty reads it, everybody who does. */
export function tellFirst(readers: readonly string[], onDuty: readonly string[], urgent: boolean): string[] {
  const there = onDuty.filter((id) => readers.includes(id));
  if (there.length === 0) return [...readers];
  return urgent ? there : there.slice(0, 1);
}
