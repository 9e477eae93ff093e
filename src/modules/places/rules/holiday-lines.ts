import { daySchema, type HolidayDays } from "../schema.ts";

type DaysOff = HolidayDays["daysOff"];

/** A line for each day off: the day, then its name in Kazakh, Russian and English, with bars between them. */
export function holidayLines(daysOff: DaysOff): string {
  return daysOff.map(({ day, name }) => [day, name.kk, name.ru, name.en].join(" | ")).join("\n");
}

/** The days off of such lines, or the number of the first line that is not one of that year. */
export function readHolidayLines(text: string, year: number): { daysOff: DaysOff } | { badLine: number } {
  const daysOff: DaysOff = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const [day = "", kk = "", ru = "", en = ""] = line.split("|").map((part) => part.trim());
    const fits = daySchema.safeParse(day).success && day.startsWith(`${year}-`) && kk !== "" && ru !== "" && en !== "";
    if (!fits || daysOff.some((off) => off.day === day)) return { badLine: index + 1 };
    daysOff.push({ day, name: { kk, ru, en } });
  }
  return { daysOff: daysOff.toSorted((a, b) => a.day.localeCompare(b.day)) };
}

/** Days written one after another; undefined when one of them is not a day of that year. */
export function readDays(text: string, year: number): string[] | undefined {
  const days = text.split(/[\s,;]+/).filter((day) => day !== "");
  return days.every((day) => daySchema.safeParse(day).success && day.startsWith(`${year}-`)) ? days : undefined;
}
