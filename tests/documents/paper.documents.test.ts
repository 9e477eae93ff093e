import { beforeAll, describe, expect, test } from "vitest";
import { everything, FORMULA, list, LONG_NAME, table, TRICKY } from "./samples.ts";
import { bare, fontsOf, infoOf, inkOf, made, metadataOf, pagesOf } from "./second-programs.ts";

const ROWS = 220;
let all: Record<"kk" | "ru" | "en", string>;
let long: string;
let empty: string;

beforeAll(async () => {
  const [kk, ru, en, many, none] = await made({ kk: everything("kk"), ru: everything("ru"), en: everything("en"), long: list("kk", ROWS), empty: list("ru", 0) }, "pdf");
  all = { kk: kk!, ru: ru!, en: en! };
  [long, empty] = [many!, none!];
}, 60_000);

describe("a PDF", () => {
  test.each(["kk", "ru", "en"] as const)("in %s says all that was put in, letter by letter and in its order", (locale) => {
    const said = bare(pagesOf(all[locale]).join(""));
    const { title, organisation, approval } = everything(locale);
    const wanted = [organisation, { kk: "БЕКІТЕМІН", ru: "УТВЕРЖДАЮ", en: "APPROVED BY" }[locale], approval!.post, title, FORMULA, ...TRICKY, LONG_NAME, "PANA-2026", approval!.name!];
    let at = 0;
    for (const text of wanted) {
      const found = said.indexOf(bare(text), at);
      expect(found, `${text} after ${said.slice(Math.max(0, at - 30), at)}`).toBeGreaterThanOrEqual(0);
      at = found;
    }
    for (const text of [...TRICKY, FORMULA, LONG_NAME, "₸"]) expect(said).toContain(bare(text));
  });

  test.each(["kk", "ru", "en"] as const)("in %s names its title, maker and language, and holds to the archive's profile with every font inside", (locale) => {
    const { title, organisation } = everything(locale);
    const meta = metadataOf(all[locale]);
    expect(meta).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
    expect(meta).toContain(`<dc:language><rdf:Bag><rdf:li>${locale}</rdf:li>`);
    expect(infoOf(all[locale])).toMatch(new RegExp(`Title:\\s+${title}\\nAuthor:\\s+${organisation}`));
    expect(infoOf(all[locale])).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
    const fonts = fontsOf(all[locale]);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    expect(fonts.filter((font) => !/NotoSans.*\byes\s+yes\s+yes\b/.test(font))).toEqual([]);
  });

  test("of many rows lies on its side, with head and number on every page, and every row once and whole", () => {
    const pages = pagesOf(long);
    expect(pages.length).toBeGreaterThan(6);
    expect(infoOf(long)).toMatch(/Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)/);
    for (const [at, page] of pages.entries()) {
      expect(bare(page)).toContain(`${at + 1}/${pages.length}`);
      for (const word of ["Атауы", "Аудан", "Бюджет, ₸", "Түркістан облысының білім басқармасы"]) expect(page).toContain(word);
    }
    const numbers = pages.flatMap((page) => [...page.matchAll(/№ (\d+) жалпы білім беретін мектеп(?!-)/g)].map((found) => Number(found[1])));
    const plain = list("kk", ROWS).blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])).flatMap((row) => /^№ (\d+) жалпы/.exec(String(row[1]))?.[1] ?? []);
    expect(numbers).toEqual(plain.map(Number));
    const wholeNames = pages.map((page) => bare(page).split(bare(LONG_NAME)).length - 1);
    expect(wholeNames.reduce((sum, count) => sum + count, 0)).toBe(Math.ceil((ROWS - 3) / 17));
  });

  test("has ink on every page and none in its margins", () => {
    for (const file of [...Object.values(all), long, empty]) {
      for (const { share, margins } of inkOf(file)) {
        expect(share).toBeGreaterThan(0.002);
        expect(share).toBeLessThan(0.4);
        expect(margins.left).toBeGreaterThan(15);
        expect(margins.right).toBeGreaterThan(12);
        expect(margins.top).toBeGreaterThan(8);
        expect(margins.bottom).toBeGreaterThan(6);
      }
    }
  });

  test("of an empty list is one page that says so", () => {
    const pages = pagesOf(empty);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("В этом списке нет школ.");
  });

  test("keeps a total with its last row, and lets a row that is longer than a page run over", async () => {
    const short = table("en", 1);
    const counts = Array.from({ length: 4 }, (_, nth) => 20 + nth);
    const essay = Array.from({ length: 900 }, (_, nth) => `word${nth}`).join(" ");
    const long = { ...short, rows: [[1, essay, "", null, 1, 1, 1], ...short.rows] };
    const last = { ...short, rows: [...short.rows, [2, essay, "", null, 1, 1, 1]] };
    const files = await made({ ...Object.fromEntries(counts.map((rows) => [`rows${rows}`, list("en", rows)])), first: { ...list("en", 0), blocks: [long] }, last: { ...list("en", 0), blocks: [last] } }, "pdf");
    for (const [at, rows] of counts.entries()) {
      const page = pagesOf(files[at]!).find((one) => one.includes("Total 12,345"))!;
      expect(page).toMatch(new RegExp(`^${rows} `, "m"));
    }
    for (const file of files.slice(-2)) {
      const said = pagesOf(file).join(" ");
      for (const word of essay.split(" ")) expect(said).toContain(word);
    }
  });

  test("with a sign that no font holds is made all the same, though not for the archive", async () => {
    // A machine with fonts of its own may hold a Chinese sign; this one belongs to nobody.
    const [file] = await made({ foreign: { ...list("en", 1), subtitle: "School \u{10FFFD} of Kóktem" } }, "pdf");
    expect(pagesOf(file!).join("")).toContain("of Kóktem");
    expect(metadataOf(file!)).not.toContain("pdfaid:part");
  });
});
