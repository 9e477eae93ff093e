import { parse } from "csv-parse/sync";

export function csvRows(text: string): string[][] {
  return parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
  });
}

/** The sign that stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).split(/\r?\n/, 5).join("\n").replaceAll(/"[^"]*"/g, "");
  const count = (sign: string) => head.split(sign).length;
  return [";", "\t", ","].toSorted((a, b) => count(b) - count(a))[0]!;
}
