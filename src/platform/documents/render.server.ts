import { inLocale } from "../i18n/locale.ts";
import type { DocumentSpec, Format } from "./document.ts";
import { excelDocument } from "./excel.server.ts";
import { pdfDocument } from "./pdf.server.ts";
import { wordDocument } from "./word.server.ts";

/** The file in its pieces, in the language of the document, in this thread. */
export async function* render(document: DocumentSpec, format: Format): AsyncGenerator<Uint8Array> {
  const { language } = document;
  if (format === "xlsx") yield* await inLocale(language, () => excelDocument(document));
  else yield await inLocale(language, () => (format === "pdf" ? pdfDocument(document) : wordDocument(document)));
}
