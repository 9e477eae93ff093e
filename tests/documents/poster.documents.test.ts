import { expect, test } from "vitest";
import { posterPdf } from "#modules/calls/poster.server.ts";
import { POSTER_SIZES } from "#modules/calls/poster.ts";
import { locales } from "#platform/i18n/locale.ts";
import { bare, infoOf, inkOf, kept, metadataOf, pagesOf } from "./second-programs.ts";

const school = {
  name_kk: "Қызылорда облысы Шиелі ауданының «№ 47 Ыбырай Жақаев атындағы мектеп-лицей» коммуналдық мемлекеттік мекемесі #x",
  name_ru: "КГУ «Школа-лицей № 47 имени Ыбырая Жахаева» Шиелийского района Кызылординской области $x$",
  name_en: "School-lyceum No. 47 named after Ybyrai Zhakhaev, Shieli District *b*",
  publicCode: "K7Q2ZN",
};
const SHEETS = { a4: /595\.\d+ x 841\.\d+ pts \(A4\)/, a3: /841\.\d+ x 1190\.\d+ pts \(A3\)/, cards: /595\.\d+ x 841\.\d+ pts \(A4\)/ };

for (const size of POSTER_SIZES) {
  test.each(locales)(`the poster of a school, ${size} in %s, is one sheet with its address and every number that answers`, async (locale) => {
    const file = kept(`poster-${size}-${locale}.pdf`, await posterPdf(school, "https://pana.example.kz", { phone: "+7 727 000 00 00", email: "mqq@example.kz", room: "214" }, size, locale));
    const pages = pagesOf(file);
    expect(pages).toHaveLength(1);
    const text = bare(pages[0]!);
    for (const told of [`pana.example.kz/${locale}/s/K7Q2ZN`, "112", "102", "103", "111", "150", "11616", "+77270000000"]) expect(text).toContain(told);
    expect(text.split(`pana.example.kz/${locale}/s/K7Q2ZN`).length - 1).toBe(size === "cards" ? 8 : 1);
    if (size !== "cards") expect(text).toContain(bare(school[`name_${locale}`]));
    expect(infoOf(file)).toMatch(SHEETS[size]);
    expect(metadataOf(file)).toContain("<pdfaid:part>2</pdfaid:part>");
    for (const { share } of inkOf(file)) expect(share).toBeGreaterThan(0.02);
  });
}
