import type { Readable } from "node:stream";
import writeExcel from "write-excel-file/node";
import { formatDateTime } from "../i18n/format.ts";
import { cleaned } from "./clean-text.ts";
import type { Block, DocumentSpec } from "./document.ts";
import { printed } from "./excel-print.ts";
import { SheetInWork } from "./excel-sheet.ts";
import { sheetName } from "./sheet-name.ts";
import { paperWords } from "./words.ts";

/** The highest head of a table that may stay in sight without filling the screen. */
const MOST_ROWS_IN_SIGHT = 12;

/** Every table on a sheet of its own, with what stands before it above it; what follows the last one stands below it. */
export async function excelDocument(document: DocumentSpec): Promise<Readable> {
  const { made, title, subtitle, organisation, orientation, blocks } = cleanedFor(document);
  const words = paperWords();
  const sheets: SheetInWork[] = [];
  for (const part of parts(blocks)) {
    const sheet = new SheetInWork(document, words, part.find((block) => block.kind === "table"));
    if (sheets.length === 0) {
      sheet.approval();
      sheet.line(title, { fontWeight: "bold", fontSize: 16, align: document.approval ? "center" : "left" });
      if (subtitle) sheet.line(subtitle);
      sheet.laid.data.push([]);
    }
    for (const block of part) await sheet.add(block);
    sheets.push(sheet);
  }
  const names = new Set<string>();
  const laid = sheets.map(({ laid: one }) => ({ ...one, name: sheetName(one.name, names) }));
  const foot = [formatDateTime(made.at), made.by].filter(Boolean).join(" · ");
  const inSight = (headRow: number | null) => (headRow !== null && headRow <= MOST_ROWS_IN_SIGHT ? headRow : undefined);
  const file = writeExcel(
    laid.map(({ name, data, images, widths, headRow }) => ({ sheet: name, data, images, columns: widths.map((width) => ({ width })), stickyRowsCount: inSight(headRow), showGridLines: false })),
    { fontFamily: "Arial", fontSize: 10, features: [printed(laid, { landscape: orientation === "landscape", head: organisation, foot })] },
  );
  return (file.toStream as () => Promise<Readable>)();
}

function parts(blocks: readonly Block[]): Block[][] {
  const all: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind !== "newPage") all.at(-1)!.push(block);
    if (block.kind === "table") all.push([]);
  }
  const [last, ...before] = all.toReversed();
  if (before.length === 0) return [last!];
  return [...before.slice(1).toReversed(), [...before[0]!, ...last!]];
}

/** Rows are cleaned cell by cell on their way into the sheet. */
function cleanedFor(document: DocumentSpec): DocumentSpec {
  const blocks = document.blocks.map((block) => (block.kind === "table" ? { ...block, caption: cleaned(block.caption) } : cleaned(block)));
  return { ...cleaned({ ...document, blocks: [] }), blocks };
}
