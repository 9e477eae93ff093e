import { GRADES } from "#modules/places/schema.ts";
import { binCheckDigit } from "#modules/places/rules/bin.ts";
import type { Random } from "./random.ts";

/** A БИН as a state institution has it: year and month of registration, kind, number, check digit. */
export function aBin(random: Random): string {
  for (;;) {
    const year = String(random.whole(95, 115) % 100).padStart(2, "0");
    const eleven = `${year}${String(random.whole(1, 12)).padStart(2, "0")}40${String(random.whole(0, 99_999)).padStart(5, "0")}`;
    const digit = binCheckDigit(eleven);
    if (digit !== undefined) return `${eleven}${digit}`;
  }
}

/** Pupils by grade, fewer the older they are, and the staff such a school needs. */
export function peopleOf(random: Random, school: { perGrade: number; from: number; to: number }): { pupils: (number | null)[]; staff: number } {
  const span = school.to - school.from;
  const pupils = GRADES.map((grade) => {
    if (grade < school.from || grade > school.to) return null;
    const share = 1.15 - (0.35 * (grade - school.from)) / span;
    return Math.max(1, Math.round(school.perGrade * share * (0.9 + 0.2 * random.next())));
  });
  const total = pupils.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return { pupils, staff: Math.max(8, Math.round(total / 11)) };
}

const AREA_CODES: Readonly<Record<string, string>> = { "75": "727", "35": "7212", "71": "7172", "79": "7252" };

/** A number that looks like one of the place: ten digits after +7. */
export function phoneIn(random: Random, districtCode: string): string {
  const area = AREA_CODES[districtCode.slice(0, 2)] ?? "7132";
  const local = `${"9".repeat(6 - area.length)}0${random.whole(0, 9)}0${random.whole(0, 9)}`;
  return `+7 ${area} ${local.slice(0, -4)} ${local.slice(-4, -2)} ${local.slice(-2)}`;
}
