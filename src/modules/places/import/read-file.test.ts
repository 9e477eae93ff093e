import { describe, expect, test } from "vitest";
import { workbook } from "#platform/documents/workbook.server.ts";
import { readRows } from "./read-file.server.ts";

const cells = async (file: Buffer) => {
  const read = await readRows(file);
  return read.ok ? [read.header, ...read.rows].map((row) => row.cells) : read.why;
};

/** As Excel on a Kazakh Windows saves it. */
const KZ1048 = Buffer.from([0xca, 0xee, 0xe4, 0x3b, 0xc0, 0xf2, 0xe0, 0xf3, 0x0d, 0x0a, 0x31, 0x3b, 0x8d, 0xe0, 0xf0, 0xe0, 0xd1, 0x9d, 0xbc, 0xb3, 0xbe]);

describe("a file of schools", () => {
  test("is read with commas, semicolons and tabs, quotes and a byte order mark", async () => {
    const wanted = [["Код", "Атауы"], ["1", "Мектеп; №1, «Абай»"]];
    expect(await cells(Buffer.from('\uFEFFКод;Атауы\r\n1;"Мектеп; №1, «Абай»"\r\n'))).toEqual(wanted);
    expect(await cells(Buffer.from('Код,Атауы\n1,"Мектеп; №1, «Абай»"'))).toEqual(wanted);
    expect(await cells(Buffer.from("Код\tАтауы\n1\tМектеп; №1, «Абай»"))).toEqual(wanted);
  });

  test("is read in Kazakhstan's own code page", async () => {
    expect(await cells(KZ1048)).toEqual([["Код", "Атау"], ["1", "ҚараСқәің"]]);
  });

  test("is read from Excel", async () => {
    const columns = [
      { label: "Код", value: (row: [string, number]) => row[0] },
      { label: "1 класс", value: (row: [string, number]) => row[1] },
    ];
    expect(await cells(await workbook("Мектептер", columns, [["007", 31]]))).toEqual([["Код", "1 класс"], ["007", "31"]]);
  });

  test("keeps the numbers of its rows over blank ones, and sheds the guard against formulas", async () => {
    const read = await readRows(Buffer.from("Код;Телефон\n\n1;'+7 727 1\n\n2;'=x"));
    expect(read.ok && read.rows).toEqual([{ line: 3, cells: ["1", "+7 727 1"] }, { line: 5, cells: ["2", "=x"] }]);
  });

  test("that is empty, has only a header, or is no table says so", async () => {
    expect(await cells(Buffer.from(""))).toBe("empty");
    expect(await cells(Buffer.from("Код;Атауы\n"))).toBe("empty");
    expect(await cells(Buffer.from("PK\u0003\u0004 broken"))).toBe("notATable");
  });
});
