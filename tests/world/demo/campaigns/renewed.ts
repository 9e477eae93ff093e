import { regulationSchema, type Regulation } from "#modules/campaigns/schema/regulation.ts";

const KK_IN = ["қаңтарда", "ақпанда", "наурызда", "сәуірде", "мамырда", "маусымда", "шілдеде", "тамызда", "қыркүйекте", "қазанда", "қарашада", "желтоқсанда"];
const KK_UNTIL = ["қаңтарға", "ақпанға", "наурызға", "сәуірге", "мамырға", "маусымға", "шілдеге", "тамызға", "қыркүйекке", "қазанға", "қарашаға", "желтоқсанға"];
const RU = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];
const EN = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The regulation of the flashmob of 2025 for another day and deadline, as an organiser would write them in anew. */
export function renewed(regulation: Regulation, held: string, due: string): Regulation {
  const [on, until] = [partsOf(held), partsOf(due)];
  const text = JSON.stringify(regulation)
    .replaceAll("2025 жылғы 21 қазанда", `${on.year} жылғы ${on.day} ${KK_IN[on.month]}`)
    .replaceAll("21 октября 2025 года", `${on.day} ${RU[on.month]} ${on.year} года`)
    .replaceAll("21 October 2025", `${on.day} ${EN[on.month]} ${on.year}`)
    .replaceAll("23 қазанға дейін", `${until.day} ${KK_UNTIL[until.month]} дейін`)
    .replaceAll("23 октября", `${until.day} ${RU[until.month]}`)
    .replaceAll("23 October", `${until.day} ${EN[until.month]}`)
    .replaceAll(/(#[\p{L}]+)2025/gu, `$1${on.year}`);
  const { title, ...rest } = regulationSchema.parse(JSON.parse(text));
  return { ...rest, title: { kk: `${title.kk}, ${on.year}`, ru: `${title.ru}, ${on.year}`, en: `${title.en}, ${on.year}` } };
}

function partsOf(day: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month: month - 1, day: date };
}
