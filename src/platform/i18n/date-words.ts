import type { Locale } from "./locale.ts";

type DateWords = {
  /** As they stand after a day: "20 қараша", "20 ноября". */
  months: readonly string[];
  shortMonths: readonly string[];
  /** Alone with a year. */
  monthOfYear: (month: number, year: number) => string;
  long: (day: number, month: string, year: number) => string;
  medium: (day: number, month: string, year: number) => string;
  schoolYear: (years: string) => string;
  quarter: (quarter: number) => string;
};

const KK_MONTHS = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];
const RU_MONTHS = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];
const RU_ALONE = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
const EN_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Written out here, because what comes with the runtime abbreviates the Kazakh and Russian year even in long dates. */
export const DATE_WORDS: Readonly<Record<Locale, DateWords>> = {
  kk: {
    months: KK_MONTHS,
    shortMonths: ["қаң.", "ақп.", "нау.", "сәу.", "мам.", "мау.", "шіл.", "там.", "қыр.", "қаз.", "қар.", "жел."],
    monthOfYear: (month, year) => `${year} жылғы ${KK_MONTHS[month]}`,
    long: (day, month, year) => `${year} жылғы ${day} ${month}`,
    medium: (day, month, year) => `${year} ж. ${day} ${month}`,
    schoolYear: (years) => `${years} оқу жылы`,
    quarter: (quarter) => `${quarter}-тоқсан`,
  },
  ru: {
    months: RU_MONTHS,
    shortMonths: ["янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."],
    monthOfYear: (month, year) => `${RU_ALONE[month]} ${year} года`,
    long: (day, month, year) => `${day} ${month} ${year} года`,
    medium: (day, month, year) => `${day} ${month} ${year} г.`,
    schoolYear: (years) => `${years} учебный год`,
    quarter: (quarter) => `${quarter}-я четверть`,
  },
  en: {
    months: EN_MONTHS,
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    monthOfYear: (month, year) => `${EN_MONTHS[month]} ${year}`,
    long: (day, month, year) => `${day} ${month} ${year}`,
    medium: (day, month, year) => `${day} ${month} ${year}`,
    schoolYear: (years) => `${years} school year`,
    quarter: (quarter) => `Quarter ${quarter}`,
  },
};
