import { toString as qrCode } from "qrcode";
import { m } from "#paraglide/messages.js";
import { cleanText } from "#platform/documents/clean-text.ts";
import { renderPdf } from "#platform/documents/pdf.server.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { inLocale, locales, type Locale } from "#platform/i18n/locale.ts";
import { nameOf } from "#platform/i18n/names.ts";
import type { PrintedKey } from "#platform/vault/recovery.server.ts";

export type SchoolName = { name_kk: string; name_ru: string; name_en: string };

const HOLDERS = [m.vault_paper_holder_1, m.vault_paper_holder_2, m.vault_paper_holder_3] as const;

/** Three sheets, one share on each, in three languages. */
export async function recoveryPaper(key: PrintedKey, school: SchoolName, printedAt: Date): Promise<Buffer> {
  const sheets = await Promise.all(
    key.codes.map(async (code, index) => ({
      number: index + 1,
      rows: rowsOf(code),
      qr: await qrCode(code.replaceAll("-", ""), { type: "svg", errorCorrectionLevel: "M", margin: 0 }),
      words: locales.map((locale) => inLocale(locale, () => wordsOf(index, school, locale))),
    })),
  );
  const dates = locales.map((locale) => inLocale(locale, () => `${m.vault_paper_printed()}: ${formatDate(printedAt)}`));
  return renderPdf(TEMPLATE, { name: m.shell_name(), title: m.vault_paper_title(), sheets, dates, fingerprint: key.fingerprint }, printedAt);
}

function rowsOf(code: string): string[][] {
  const groups = code.split("-");
  return [groups.slice(0, 6), groups.slice(6, 12), groups.slice(12)];
}

function wordsOf(index: number, school: SchoolName, locale: Locale) {
  return {
    lang: locale,
    title: m.vault_paper_title(),
    holder: HOLDERS[index]?.() ?? "",
    school: cleanText(nameOf(school, locale)),
    lines: [m.vault_paper_what(), m.vault_paper_keep(), m.vault_paper_use()],
    mark: m.vault_paper_mark(),
  };
}

const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.name, date: auto)
#set page(paper: "a4", margin: (x: 22mm, y: 20mm))
#set text(font: "Noto Sans", size: 10pt, lang: "kk")
#set par(leading: 0.7em)
#for (i, sheet) in d.sheets.enumerate() {
  if i > 0 { pagebreak() }
  let first = sheet.words.first()
  grid(columns: (1fr, auto), align: (left, right),
    [#text(size: 11pt, fill: rgb("#0a6a8a"), weight: "bold")[#d.name]],
    [#text(size: 26pt, weight: "bold")[#sheet.number / 3]])
  v(2mm)
  for w in sheet.words { block(below: 2mm, text(lang: w.lang, size: if w == first { 17pt } else { 11pt }, weight: if w == first { "bold" } else { "regular" })[#w.title]) }
  v(2mm)
  for w in sheet.words { block(below: 1.6mm)[*#w.holder* #h(2mm) #w.school] }
  v(5mm)
  rect(width: 100%, stroke: 0.8pt + rgb("#0a6a8a"), radius: 3mm, inset: 7mm)[
    #grid(columns: (1fr, 42mm), column-gutter: 8mm, align: horizon,
      grid(columns: 6, column-gutter: 1fr, row-gutter: 6mm,
        ..sheet.rows.flatten().map(group => text(size: 13.5pt, weight: "semibold", tracking: 0.6pt, group))),
      image(bytes(sheet.qr), format: "svg", width: 42mm))
    #v(4mm)
    #text(fill: luma(35%))[#sheet.words.map(w => w.mark).dedup().join(" / "): *#d.fingerprint*]
  ]
  v(6mm)
  for w in sheet.words {
    block(below: 5mm)[#set text(lang: w.lang); #for line in w.lines { block(below: 2mm, line) }]
  }
  v(1fr)
  text(size: 9pt, fill: luma(35%), d.dates.join("  ·  "))
}
`;
