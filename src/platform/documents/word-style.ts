import { AlignmentType, BorderStyle, convertMillimetersToTwip as mm, LineRuleType, type IPropertiesOptions, type IBordersOptions } from "docx";
import type { Locale } from "../i18n/locale.ts";

export { mm };

export const INK = "17242C";
export const QUIET = "5A6972";
export const RULE = "D5DDE2";
export const ACCENT = "0A6A8A";
export const HEAD_FILL = "EEF3F6";

const PAGE = { short: 210, long: 297 };
const LANGUAGES: Readonly<Record<Locale, string>> = { kk: "kk-KZ", ru: "ru-RU", en: "en-GB" };

/** The margins of the PDF, in millimetres: the bound side is the wider one. */
export function sheetOf(landscape: boolean) {
  const margin = landscape ? { left: 18, right: 15, top: 24, bottom: 19 } : { left: 25, right: 15, top: 24, bottom: 20 };
  return { margin, textWidth: mm((landscape ? PAGE.long : PAGE.short) - margin.left - margin.right) };
}

export function rule(color: string, eighths: number) {
  return { style: BorderStyle.SINGLE, size: eighths, color };
}

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
export const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;
export const UNDERLINED: IBordersOptions = { bottom: { ...rule(INK, 4), space: 1 } };

/** Arial stands on every machine that writes Word, with Kazakh letters and the sign of the tenge in it. */
const FONT = "Arial";

export function styles(language: Locale): IPropertiesOptions["styles"] {
  const style = (id: string, run: object, paragraph: object = {}) => ({ id, name: `Pana ${id}`, basedOn: "Normal", quickFormat: true, run, paragraph });
  return {
    default: {
      document: { run: { font: FONT, size: 20, color: INK, language: { value: LANGUAGES[language] } }, paragraph: { spacing: { after: 120, line: 271, lineRule: LineRuleType.AUTO } } },
      title: { run: { size: 32, bold: true, color: INK, font: FONT }, paragraph: { spacing: { before: 0, after: 120, line: 240, lineRule: LineRuleType.AUTO } } },
      heading1: { run: { size: 25, bold: true, color: INK, font: FONT }, paragraph: { spacing: { before: 360, after: 160 }, keepNext: true } },
      heading2: { run: { size: 21, bold: true, color: INK, font: FONT }, paragraph: { spacing: { before: 300, after: 120 }, keepNext: true } },
    },
    paragraphStyles: [
      style("Subtitle", { size: 22, color: QUIET }, { spacing: { after: 200 } }),
      style("Small", { size: 16, color: QUIET }, { spacing: { after: 60 } }),
      style("Cell", { size: 17 }, { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } }),
      style("Figure", { size: 17 }, { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO }, alignment: AlignmentType.RIGHT }),
      style("Line", {}, { spacing: { before: 0, after: 0 } }),
    ],
  };
}
