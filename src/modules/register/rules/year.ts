/** The calendar year in which the school year of a day began, by which cases are numbered: from September on the new one. */
export function yearOfNumber(day: string): number {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return month >= 9 ? year : year - 1;
}

export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}
