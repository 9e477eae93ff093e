import { beforeAll, describe, expect, test } from "vitest";
import type { Cells, DocumentSpec, TableBlock } from "#platform/documents/document.ts";
import { show, type ShownTable } from "#platform/documents/shown.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { tablesIn, textIn, type FlatCell } from "./flat-xml.ts";
import { everything, FORMULA, list, LONG_NAME, TRICKY } from "./samples.ts";
import { bare, converted, inkOf, made, pagesOf, readText } from "./second-programs.ts";

const DOCUMENTS = { kk: everything("kk"), ru: everything("ru"), en: everything("en"), long: list("kk", 220), empty: list("ru", 0) };
type Name = keyof typeof DOCUMENTS;
const NAMES = Object.keys(DOCUMENTS) as Name[];
const read = { word: {}, excel: {}, wordPdf: {}, excelPdf: {} } as Record<"word" | "excel" | "wordPdf" | "excelPdf", Record<Name, string>>;

beforeAll(async () => {
  const word = await made(DOCUMENTS, "docx");
  const excel = await made(DOCUMENTS, "xlsx");
  const named = (files: readonly string[]) => Object.fromEntries(NAMES.map((name, at) => [name, files[at]])) as Record<Name, string>;
  read.word = named(converted(word, "fodt").map(readText));
  read.excel = named(converted(excel, "fods").map(readText));
  read.wordPdf = named(converted(word, "pdf"));
  read.excelPdf = named(converted(excel.map((file) => file), "pdf"));
}, 180_000);

const tableOf = (document: DocumentSpec) => document.blocks.find((block) => block.kind === "table") as TableBlock;
const shownTable = (document: DocumentSpec) => inLocale(document.language, () => show(document).blocks.find((block) => block.kind === "table")) as ShownTable;

describe("a Word document, read by LibreOffice", () => {
  test.each(NAMES)("%s holds every cell of its table as it was put in, under a head that returns on every page", (name) => {
    const { columns, rows, totals, empty } = shownTable(DOCUMENTS[name]);
    const table = tablesIn(read.word[name]).find((one) => one.rows[0]?.length === columns.length)!;
    expect(table.head).toBe(1);
    const wanted = [columns.map(({ label }) => label), ...rows.map(({ cells }) => cells.map(({ text }) => text)), ...(rows.length === 0 ? [[empty]] : []), ...(totals ? [totals.cells.map(({ text }) => text)] : [])];
    const found = table.rows.map((row) => row.map(({ text }) => text));
    expect(found.length).toBe(wanted.length);
    for (const [at, row] of wanted.entries()) expect(found[at]).toEqual(row.slice(0, row.findLastIndex((text) => text !== "") + 1));
  });

  test.each(["kk", "ru", "en"] as const)("in %s says everything else too, in its language, with pictures told in words", (locale) => {
    const xml = read.word[locale];
    const { title, organisation, approval, blocks } = DOCUMENTS[locale];
    const said = bare(textIn(xml));
    for (const text of [title, organisation, { kk: "БЕКІТЕМІН", ru: "УТВЕРЖДАЮ", en: "APPROVED BY" }[locale], approval!.post, FORMULA, ...TRICKY, LONG_NAME, "PANA-2026"]) expect(said).toContain(bare(text));
    expect(xml).toContain(`fo:language="${locale}"`);
    expect(xml).toContain(`<dc:title>${title}</dc:title>`);
    const chart = blocks.find((block) => block.kind === "chart");
    expect([...xml.matchAll(/<svg:desc>([\s\S]*?)<\/svg:desc>/g)].map((found) => textIn(found[1]!))).toEqual(expect.arrayContaining([chart!.kind === "chart" && chart!.alternative, "PANA-2026"]));
  });

  test("of many rows is numbered, not blank anywhere, and turned on its side", () => {
    const pages = pagesOf(read.wordPdf.long);
    expect(pages.length).toBeGreaterThan(6);
    for (const [at, page] of pages.entries()) {
      expect(bare(page)).toContain(`${at + 1}/${pages.length}`);
      expect(page).toContain("Бюджет, ₸");
    }
    for (const name of NAMES) for (const { share } of inkOf(read.wordPdf[name])) expect(share).toBeGreaterThan(0.002);
  });
});

/** What Excel and LibreOffice count with: the raw value, not its look. */
function expectCell(found: FlatCell | undefined, wanted: Cells[number], kind: string | undefined): void {
  if (wanted === null) expect(found?.text ?? "").toBe("");
  else if (typeof wanted === "number") expect([found?.type, Number(found?.value)]).toEqual([kind === "share" ? "percentage" : "float", wanted]);
  else if (kind === "day") expect([found?.type, found?.value]).toEqual(["date", wanted]);
  else expect([found?.type, found?.text]).toEqual(["string", wanted]);
}

describe("an Excel workbook, read by LibreOffice", () => {
  test.each(NAMES)("%s holds every cell of its table with its kind and value", (name) => {
    const { columns, rows, totals, empty } = tableOf(DOCUMENTS[name]);
    const [sheet] = tablesIn(read.excel[name]);
    const head = sheet!.rows.findIndex((row) => row.map(({ text }) => text).join() === columns.map(({ label }) => label).join());
    expect(head).toBeGreaterThan(0);
    for (const [at, row] of rows.entries()) for (const [column, cell] of row.entries()) expectCell(sheet!.rows[head + 1 + at]?.[column], cell, columns[column]!.kind);
    if (rows.length === 0) expect(sheet!.rows[head + 1]?.[0]?.text).toBe(empty);
    if (totals) expect(Number(sheet!.rows[head + 1 + rows.length]?.[5]?.value)).toBe(totals[5]);
  });

  test.each(["kk", "ru", "en"] as const)("in %s says everything else too, and counts nothing that came as text", (locale) => {
    const said = bare(textIn(read.excel[locale]));
    const { title, approval } = DOCUMENTS[locale];
    for (const text of [title, { kk: "БЕКІТЕМІН", ru: "УТВЕРЖДАЮ", en: "APPROVED BY" }[locale], approval!.post, `'${FORMULA}`, ...TRICKY, LONG_NAME, "PANA-2026"]) expect(said).toContain(bare(text));
    expect(read.excel[locale]).not.toContain("table:formula");
    expect(read.excel[locale].match(/<draw:image/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test("prints on A4 as wide as the page, with the organisation, the head and the number on each", () => {
    const pages = pagesOf(read.excelPdf.long);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.length).toBeLessThan(20);
    for (const [at, page] of pages.entries()) {
      expect(bare(page)).toContain(`${at + 1}/${pages.length}`);
      for (const word of ["Түркістан облысының білім басқармасы", "Бюджет, ₸", "Үлесі"]) expect(page).toContain(word);
    }
  });
});
