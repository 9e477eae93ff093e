import { m } from "#paraglide/messages.js";
import { FORMATS, type Format } from "./document.ts";

const WORDS: Readonly<Record<Format, () => string>> = {
  pdf: m.documents_format_pdf,
  docx: m.documents_format_docx,
  xlsx: m.documents_format_xlsx,
};

/** What a list can be downloaded as, for the one control of its table. */
export function formatLinks(hrefOf: (format: Format) => string): { href: string; label: string }[] {
  return FORMATS.map((format) => ({ href: hrefOf(format), label: WORDS[format]() }));
}
