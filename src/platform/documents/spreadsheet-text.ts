/**
 * Text that no spreadsheet takes for a formula, also after it was saved as CSV and opened again;
 * without the control characters that make a workbook unreadable.
 */
export function asSpreadsheetText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const plain = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "").slice(0, 32_000);
  return /^[\s]*[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
}
