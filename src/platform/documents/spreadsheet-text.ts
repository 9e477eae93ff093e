import { cleanText } from "./clean-text.ts";

const LONGEST = 32_000;

/**
 * Text that no spreadsheet takes for a formula, also after it was saved as CSV and opened again;
 * without the signs that make a workbook unreadable.
 */
export function asSpreadsheetText(text: string): string {
  const plain = cleanText(text).slice(0, LONGEST);
  return /^[\s]*[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
}
