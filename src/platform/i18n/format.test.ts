import { afterEach, describe, expect, test } from "vitest";
import { m } from "#paraglide/messages.js";
import { setClock } from "../clock.ts";
import {
  compareNames, dayOf, formatAgo, formatDate, formatDateTime, formatMonth, formatNumber, formatQuarter, formatSchoolYear, formatShare,
} from "./format.ts";
import { inLocale, locales } from "./locale.ts";

const inAll = (say: () => string) => locales.map((locale) => inLocale(locale, say).replaceAll(/\s/g, " "));
const evening = new Date("2026-11-19T19:05:00Z");

afterEach(() => setClock(undefined));

describe("dates", () => {
  test("are those of Kazakhstan, where the day begins five hours before Greenwich's", () => {
    expect(dayOf(evening)).toBe("2026-11-20");
    expect(inAll(() => formatDate(evening))).toEqual(["2026 жылғы 20 қараша", "20 ноября 2026 года", "20 November 2026"]);
  });

  test("of the database are days and move with no zone", () => {
    expect(inAll(() => formatDate("2027-01-01"))).toEqual(["2027 жылғы 1 қаңтар", "1 января 2027 года", "1 January 2027"]);
    expect(inAll(() => formatDate("2027-05-09", "medium"))).toEqual(["2027 ж. 9 мам.", "9 мая 2027 г.", "9 May 2027"]);
    expect(inAll(() => formatDate("2027-05-09", "short"))).toEqual(["09.05.2027", "09.05.2027", "09/05/2027"]);
  });

  test("with a time, and of a month", () => {
    expect(inAll(() => formatDateTime(evening))).toEqual(["2026 ж. 20 қар., 00:05", "20 нояб. 2026 г., 00:05", "20 Nov 2026, 00:05"]);
    expect(inAll(() => formatMonth(2026, 11))).toEqual(["2026 жылғы қараша", "ноябрь 2026 года", "November 2026"]);
  });

  test("lately and soon", () => {
    setClock(evening);
    expect(inAll(() => formatAgo(new Date("2026-11-19T19:00:00Z")))).toEqual(["5 минут бұрын", "5 минут назад", "5 minutes ago"]);
    expect(inAll(() => formatAgo(new Date("2026-11-18T12:00:00Z")))).toEqual(["кеше", "вчера", "yesterday"]);
    expect(inAll(() => formatAgo(new Date("2026-01-18T12:00:00Z")))).toEqual(["2026 жылғы 18 қаңтар", "18 января 2026 года", "18 January 2026"]);
  });
});

describe("periods of school", () => {
  test("have their names in each language", () => {
    expect(inAll(() => formatSchoolYear(2026))).toEqual(["2026/27 оқу жылы", "2026/27 учебный год", "2026/27 school year"]);
    expect(inAll(() => formatSchoolYear(2099))).toEqual(["2099/00 оқу жылы", "2099/00 учебный год", "2099/00 school year"]);
    expect(inAll(() => formatQuarter(3))).toEqual(["3-тоқсан", "3-я четверть", "Quarter 3"]);
  });
});

describe("numbers", () => {
  test("are grouped and pointed as the language does", () => {
    expect(inAll(() => formatNumber(1_234_567.5))).toEqual(["1 234 567,5", "1 234 567,5", "1,234,567.5"]);
    expect(inAll(() => formatShare(0.125))).toEqual(["12,5 %", "12,5 %", "12.5%"]);
  });

  test("take the right plural", () => {
    const say = (count: number) => inAll(() => m.shell_failure_many_what({ count }).split(/[,.]| и | and /)[0] ?? "");
    expect(say(1)).toEqual(["1 минут күтіп", "Подождите 1 минуту", "Wait 1 minute"]);
    expect(say(3)).toEqual(["3 минут күтіп", "Подождите 3 минуты", "Wait 3 minutes"]);
    expect(say(11)).toEqual(["11 минут күтіп", "Подождите 11 минут", "Wait 11 minutes"]);
    expect(say(21)).toEqual(["21 минут күтіп", "Подождите 21 минуту", "Wait 21 minutes"]);
  });
});

describe("names", () => {
  const sorted = (locale: (typeof locales)[number], names: string[]) => inLocale(locale, () => names.toSorted(compareNames));

  test("in Kazakh follow the Kazakh alphabet", () => {
    expect(sorted("kk", ["Үржар", "Ұлытау", "Ілияс", "Ыбырай", "Әуезов", "Абай", "Бәйтерек", "Қарағанды", "Көкшетау", "Ғабит", "Гауһар", "Өскемен", "Орал"])).toEqual(
      ["Абай", "Әуезов", "Бәйтерек", "Гауһар", "Ғабит", "Көкшетау", "Қарағанды", "Орал", "Өскемен", "Ұлытау", "Үржар", "Ыбырай", "Ілияс"],
    );
  });

  test("with numbers follow the numbers", () => {
    expect(sorted("ru", ["Школа № 10", "Школа № 9", "Школа № 100"])).toEqual(["Школа № 9", "Школа № 10", "Школа № 100"]);
  });
});
