import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import writeExcel, { type SheetData } from "write-excel-file/node";
import { readTable } from "./read-table.server.ts";
import { workbook } from "./workbook.server.ts";

const cells = async (file: Buffer) => {
  const read = await readTable(file);
  return read.ok ? [read.header, ...read.rows].map((row) => row.cells) : read.why;
};
const excel = (data: SheetData) => writeExcel(data).toBuffer();
const text = (value: string, span: { columnSpan?: number; rowSpan?: number } = {}) => ({ value, type: String, ...span });

/** As Excel on a Kazakh Windows saves it. */
const KZ1048 = Buffer.from([0xca, 0xee, 0xe4, 0x3b, 0xc0, 0xf2, 0xe0, 0xf3, 0x0d, 0x0a, 0x31, 0x3b, 0x8d, 0xe0, 0xf0, 0xe0, 0xd1, 0x9d, 0xbc, 0xb3, 0xbe]);

describe("a table in a file", () => {
  test("is read with commas, semicolons and tabs, quotes and a byte order mark", async () => {
    const wanted = [["Код", "Атауы"], ["1", "Мектеп; №1, «Абай»"]];
    expect(await cells(Buffer.from('\uFEFFКод;Атауы\r\n1;"Мектеп; №1, «Абай»"\r\n'))).toEqual(wanted);
    expect(await cells(Buffer.from('Код,Атауы\n1,"Мектеп; №1, «Абай»"'))).toEqual(wanted);
    expect(await cells(Buffer.from("Код\tАтауы\n1\tМектеп; №1, «Абай»"))).toEqual(wanted);
  });

  test("is read in Kazakhstan's own code page", async () => {
    expect(await cells(KZ1048)).toEqual([["Код", "Атау"], ["1", "ҚараСқәің"]]);
  });

  test("is read from Excel, days as days", async () => {
    const rows = [["007", 31, new Date("2026-11-20T00:00:00Z")]] as const;
    const columns = [
      { label: "Код", value: (row: (typeof rows)[number]) => row[0] },
      { label: "1 класс", value: (row: (typeof rows)[number]) => row[1] },
      { label: "Күні", value: (row: (typeof rows)[number]) => row[2] },
    ];
    expect(await cells(await workbook("Мектептер", columns, rows))).toEqual([["Код", "1 класс", "Күні"], ["007", "31", "2026-11-20"]]);
  });

  test("keeps the numbers of its rows over blank ones, and sheds the guard against formulas", async () => {
    const read = await readTable(Buffer.from("Код;Телефон\n\n1;'+7 727 1\n\n2;'=x"));
    expect(read.ok && read.rows).toEqual([{ line: 3, cells: ["1", "+7 727 1"] }, { line: 5, cells: ["2", "=x"] }]);
  });

  test("leaves out a title above the head", async () => {
    const read = await readTable(await excel([[text("Мектептер тізімі")], [], [text("Код"), text("Атауы")], [text("1"), text("Абай")]]));
    expect(read.ok && [read.header, ...read.rows]).toEqual([{ line: 3, cells: ["Код", "Атауы"] }, { line: 4, cells: ["1", "Абай"] }]);
  });

  test("with a head of two rows, whose cells are merged, has one name for each column", async () => {
    const head = [text("Код", { rowSpan: 2 }), text("Оқушылар", { columnSpan: 2 }), null, text("Мекенжай", { rowSpan: 2 })];
    const read = await readTable(await excel([head, [null, text("ұл"), text("қыз"), null], [text("1"), text("10"), text("12"), text("Абай к.")]]));
    expect(read.ok && read.header.cells).toEqual(["Код", "Оқушылар – ұл", "Оқушылар – қыз", "Мекенжай"]);
    expect(read.ok && read.rows).toEqual([{ line: 3, cells: ["1", "10", "12", "Абай к."] }]);
  });

  test("whose head is merged across but of one row keeps its first row", async () => {
    const read = await readTable(await excel([[text("Код"), text("Байланыс", { columnSpan: 2 }), null], [text("1"), text("701"), text("a@b.kz")]]));
    expect(read.ok && read.rows).toEqual([{ line: 2, cells: ["1", "701", "a@b.kz"] }]);
  });

  test("that is empty, has only a header, or is no table says so", async () => {
    expect(await cells(Buffer.from(""))).toBe("empty");
    expect(await cells(Buffer.from("Код;Атауы\n"))).toBe("empty");
    expect(await cells(Buffer.from("PK\u0003\u0004 broken"))).toBe("notATable");
  });
});

describe("a file that would not fit", () => {
  test("says of what it has too much", async () => {
    const limits = { rows: 3, columns: 3 };
    const why = async (csv: string) => {
      const read = await readTable(Buffer.from(csv), limits);
      return read.ok || read.why;
    };
    expect(await why("a;b\n1;2\n3;4\n5;6")).toBe(true);
    expect(await why("a;b\n1;2\n3;4\n5;6\n7;8")).toBe("tooLong");
    expect(await why("a;b;c;d\n1;2;3;4")).toBe("tooWide");
  });

  test("is refused before it is unpacked when it would fill the memory, whatever it says of its size", async () => {
    const bomb = archive("xl/worksheets/sheet1.xml", deflateRawSync(Buffer.alloc(150 * 1024 * 1024, 32)), 10);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await cells(bomb)).toBe("tooLarge");
  });

  test("that takes more memory than it may is refused, and the next is read", async () => {
    const file = await excel([[text("Код"), text("Атауы")], ...Array.from({ length: 500 }, (_, at) => [text(`${at}`), text("Абай")])]);
    expect(await readTable(file, { megabytes: 4 })).toEqual({ ok: false, why: "tooLarge" });
    expect((await readTable(file)).ok).toBe(true);
  });

  test("is refused unread when it is larger than the page says that it may be", async () => {
    expect(await cells(Buffer.alloc(25 * 1024 * 1024 + 1, "a;b\n"))).toBe("tooLarge");
  });

  test("is read as its list says: what stands in it unlisted is not unpacked", async () => {
    const listed = await excel([[text("Код"), text("Атауы")], [text("1"), text("Абай")]]);
    const hidden = archive("xl/worksheets/sheet1.xml", deflateRawSync(Buffer.from("<worksheet><sheetData/></worksheet>")), 35);
    const list = (file: Buffer) => file.readUInt32LE(file.length - 6);
    const unlisted = hidden.subarray(0, list(hidden));
    const both = Buffer.concat([listed.subarray(0, list(listed)), unlisted, listed.subarray(list(listed))]);
    both.writeUInt32LE(list(listed) + unlisted.length, both.length - 6);
    expect(await cells(both)).toEqual([["Код", "Атауы"], ["1", "Абай"]]);
  });

  test("is refused at once when its tags do not end", async () => {
    const sheet = (rows: string) => archive("xl/worksheets/sheet1.xml", deflateRawSync(Buffer.from(`<worksheet><sheetData>${rows}`)), 10);
    expect(await cells(sheet("<c ".repeat(500_000)))).toBe("notATable");
    expect(await cells(sheet("<mergeCell ".repeat(500_000)))).toBe("notATable");
  });

  test.each([
    ['<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row><row r="9999"><c r="A9999"/></row>', "tooLarge"],
    ["<row r='1048576'><c s='1' x='>' r='CV1048576'/></row>", "tooLarge"],
    ['<x:row r="1"><x:c r="A99999999"/></x:row>', "notATable"],
    ['<row r="1"><c r="&#88;FD1"/></row>', "notATable"],
  ])("is refused when its sheet stretches over too much: %s", async (rows, why) => {
    expect(await cells(archive("xl/worksheets/sheet1.xml", deflateRawSync(Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)), 10))).toBe(why);
  });
});

/** A zip archive of one file that lies about its size. */
function archive(name: string, packed: Buffer, size: number): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  const body = Buffer.concat([local, Buffer.from(name), packed]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, entry, Buffer.from(name), end]);
}
