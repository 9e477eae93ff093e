import readExcel from "read-excel-file/node";
import { expect, test } from "vitest";
import { asSpreadsheetText } from "./spreadsheet-text.ts";
import { workbook } from "./workbook.server.ts";

test("a workbook gives back text, numbers, moments and blanks as they were put in", async () => {
  const rows = [{ name: "Әлия\u0000", age: 7, at: new Date("2026-11-20T14:30:00Z"), none: null }];
  const file = await workbook("Балалар / 2026", [
    { label: "Аты", value: (row) => row.name },
    { label: "Жасы", value: (row) => row.age },
    { label: "Қашан", value: (row) => row.at },
    { label: "Жоқ", value: (row) => row.none },
  ], rows);
  const read = await readExcel(file);
  const table = (Array.isArray(read) && "data" in (read[0] ?? {}) ? (read[0] as unknown as { data: unknown[][] }).data : read) as unknown[][];
  expect(table[0]).toEqual(["Аты", "Жасы", "Қашан", "Жоқ"]);
  expect(table[1]?.slice(0, 2)).toEqual(["Әлия", 7]);
  expect(new Date(table[1]?.[2] as string).getTime()).toBeCloseTo(Date.UTC(2026, 10, 20, 14, 30), -4);
});

test.each(["=1+1", "+7 701", "-5", "@SUM(A1)", "\t=1", " =cmd|' /C calc'!A0"])("neutralises %j", (text) => {
  expect(asSpreadsheetText(text)).toBe(`'${text}`);
});

test("leaves ordinary text alone", () => {
  expect(asSpreadsheetText("№ 12 мектеп")).toBe("№ 12 мектеп");
});
