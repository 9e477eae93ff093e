import fc from "fast-check";
import { expect, test } from "vitest";
import { readDay, readNumber } from "./cell-values.ts";
import { cellName } from "./sheet-shape.ts";

test.each([
  ["20.11.2026", "2026-11-20"], ["5.3.2026", "2026-03-05"], ["05/03/2026", "2026-03-05"], ["2026-11-20", "2026-11-20"],
  ["2026-11-20 14:30", "2026-11-20"], ["46346", "2026-11-20"], ["46346.75", "2026-11-20"], [" 29.02.2024 ", "2024-02-29"],
])("%j is the day %s", (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each(["", "31.02.2026", "29.02.2025", "13.13.2026", "20.11.26", "12345", "99999", "жоқ", "2026"])("%j is no day", (text) => {
  expect(readDay(text)).toBeUndefined();
});

test.each([
  ["0", 0], ["12,5", 12.5], ["12.5", 12.5], ["1 234,5", 1234.5], ["1\u00A0234\u202F567,25", 1_234_567.25], ["1,234.5", 1234.5], ["1.234,5", 1234.5],
  ["1,234,567", 1_234_567], ["-7", -7], ["\u22127,5", -7.5], ["+3", 3], ["1'000", 1000], ["007", 7],
])("%j is the number %d", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each(["", "12,", "1 2", "12 34", "1,23,4", "1.2.3,4", "1,2.3,4", "12a", "--1", "1e5", "NaN", "жоқ"])("%j is no number", (text) => {
  expect(readNumber(text)).toBeUndefined();
});

test("every number is read back as it is written in Kazakh and in English", () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
      const number = hundredths / 100;
      for (const locale of ["kk", "ru", "en"]) expect(readNumber(new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(number))).toBe(number);
    }),
    { seed: 20_261_125, numRuns: 300 },
  );
});

test.each([[1, 1, "A1"], [26, 9, "Z9"], [27, 10, "AA10"], [702, 1, "ZZ1"], [703, 7, "AAA7"]])("column %d of line %d is %s", (column, line, name) => {
  expect(cellName(column, line)).toBe(name);
});
