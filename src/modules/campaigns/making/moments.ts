import { dayOf, formatTime } from "#platform/i18n/format.ts";

/** Kazakhstan's clocks stood an hour further on before March 2024. */
const OFFSETS = ["+05:00", "+06:00", "+07:00"] as const;

/** The moment at which the clocks in Kazakhstan show this day and hour. */
export function momentAt(day: string, time: string): Date | undefined {
  for (const offset of OFFSETS) {
    const moment = new Date(`${day}T${time}:00${offset}`);
    if (!Number.isNaN(moment.getTime()) && dayOf(moment) === day && formatTime(moment) === time) return moment;
  }
  return undefined;
}

export function dayAndTime(moment: Date | null): { day: string; time: string } {
  return moment ? { day: dayOf(moment), time: formatTime(moment) } : { day: "", time: "" };
}
