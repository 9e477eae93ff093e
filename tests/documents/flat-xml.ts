/** A cell as LibreOffice has understood it: its text, and what it counts with. */
export type FlatCell = { text: string; type: string; value: string | null };

/** Every table of a flat OpenDocument file, row by row, without blank ends. */
export function tablesIn(xml: string): { head: number; rows: FlatCell[][] }[] {
  return [...xml.matchAll(/<table:table\s[\s\S]*?<\/table:table>/g)].map(([table]) => {
    const head = /<table:table-header-rows>([\s\S]*?)<\/table:table-header-rows>/.exec(table)?.[1] ?? "";
    return { head: rowsIn(head).length, rows: rowsIn(table) };
  });
}

function rowsIn(xml: string): FlatCell[][] {
  return [...xml.matchAll(/<table:table-row\b[^>]*>([\s\S]*?)<\/table:table-row>/g)].map(([, row = ""]) => {
    const cells = [...row.matchAll(/<table:(?:covered-)?table-cell\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/table:(?:covered-)?table-cell>)/g)].flatMap(([, attributes = "", content = ""]) => {
      const cell = { text: textIn(content), type: valueOf(attributes, "office:value-type") ?? "", value: valueOf(attributes, "office:value") ?? valueOf(attributes, "office:date-value") };
      return Array<FlatCell>(Math.min(100, Number(valueOf(attributes, "table:number-columns-repeated") ?? 1))).fill(cell);
    });
    return cells.slice(0, cells.findLastIndex(({ text }) => text !== "") + 1);
  });
}

const valueOf = (attributes: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;

/** The text of some markup; paragraphs and breaks of line begin a new line. */
export function textIn(xml: string): string {
  return xml
    .replace(/<office:annotation[\s\S]*?<\/office:annotation>|<svg:(?:desc|title)>[\s\S]*?<\/svg:\w+>|<office:binary-data>[\s\S]*?<\/office:binary-data>/g, "")
    .replace(/<\/text:p>\s*<text:p\b[^>]*>|<text:line-break\/>/g, "\n")
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count: string | undefined) => " ".repeat(Number(count ?? 1)))
    .replace(/<text:tab\/>/g, "\t")
    .replace(/(^|>)\s*\n\s*(?=<|$)/g, "$1")
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" })[name] ?? "")
    .replace(/^\s*\n|\n\s*$/g, "");
}
