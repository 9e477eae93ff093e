import { describe, expect, test } from "vitest";
import type { ImportField, Mapping } from "./columns.ts";
import { parseRow } from "./parse-row.ts";

function row(cells: Partial<Record<ImportField, string>>) {
  const fields = Object.keys(cells) as ImportField[];
  const mapping: Mapping = Object.fromEntries(fields.map((field, index) => [field, index]));
  return parseRow(fields.map((field) => cells[field] ?? ""), mapping);
}

describe("a row", () => {
  test("says types and languages as people write them", () => {
    const types = ["Лицей", "мектеп-гимназия", "Школа-интернат", "НЗМ филиалы", "ОСШ, средняя", "жалпы білім беретін мектеп"];
    expect(types.map((type) => row({ code: "1", type }).values.type)).toEqual(["lyceum", "gymnasium", "boarding", "networkBranch", "general", "general"]);
    expect(row({ code: "1", languages: "қазақ және орыс тілі" }).values.languages).toEqual(["kk", "ru"]);
    expect(row({ code: "1", languages: "рус, уйгурский" }).values.languages).toEqual(["ru", "ug"]);
  });

  test("gets back the noughts Excel took from a БИН", () => {
    expect(row({ code: "1", bin: "20240000555" }).values.bin).toBe("020240000555");
  });

  test("names the column of each fault and what stands there", () => {
    expect(row({ code: "", bin: "123", type: "театр", languages: "клингон", pupils3: "много", email: "a@" }).faults).toEqual([
      { field: "code", kind: "codeMissing", value: "" },
      { field: "type", kind: "typeUnknown", value: "театр" },
      { field: "languages", kind: "languageUnknown", value: "клингон" },
      { field: "bin", kind: "bin", value: "123" },
      { field: "email", kind: "email", value: "a@" },
      { field: "pupils3", kind: "count", value: "много" },
    ]);
  });

  test("leaves blank what is blank, and takes nought for nought", () => {
    const { values, faults } = row({ code: "1", pupils1: "0", pupils2: "", staff: " 12,0 " });
    expect(faults).toEqual([]);
    expect([values.pupils[1], values.pupils[2], values.staff]).toEqual([0, undefined, 12]);
  });
});
