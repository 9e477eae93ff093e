import { renderDocument } from "#platform/documents/answer.server.ts";
import type { DocumentSpec, Format } from "#platform/documents/document.ts";
import { render } from "#platform/documents/render.server.ts";
import { figure, percentile, timed } from "./figure.ts";

const ROWS_OF_THREE_PAGES = 62;
const SCHOOLS = 8000;
const COLUMNS = 12;

/** A table of text, days, numbers and money, as lists of schools have it. */
function list(rows: number, columns: number): DocumentSpec {
  const kinds = ["text", "day", "number"] as const;
  const cell = (row: number, column: number) => [`№ ${row} жалпы білім беретін мектеп`, `20${10 + (row % 16)}-09-01`, row * (column + 1)][column % 3]!;
  return {
    title: "Мектептер тізімі",
    organisation: "Түркістан облысының білім басқармасы",
    language: "kk",
    orientation: "landscape",
    made: { at: new Date("2026-11-25T10:00:00Z") },
    blocks: [
      {
        kind: "table",
        caption: "Мектептер",
        columns: Array.from({ length: columns }, (_, at) => ({ label: `Баған ${at + 1}`, kind: kinds[at % 3], width: [40, 14, 12][at % 3] })),
        rows: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cell(row, column))),
        empty: "–",
      },
    ],
  };
}

async function sizeOf(pieces: AsyncIterable<Uint8Array>): Promise<{ bytes: number; pieces: number }> {
  const size = { bytes: 0, pieces: 0 };
  for await (const piece of pieces) {
    size.bytes += piece.length;
    size.pieces += 1;
  }
  return size;
}

/** Three pages warm, in this thread; eight thousand schools beside, and how long nobody else was answered meanwhile. */
export async function documents(): Promise<void> {
  const short = list(ROWS_OF_THREE_PAGES, 7);
  for (const format of ["pdf", "docx", "xlsx"] as const) await warm(format, short);
  const long = list(SCHOOLS, COLUMNS);
  await beside("xlsx", long);
}

async function warm(format: Format, document: DocumentSpec): Promise<void> {
  await timed(5, () => sizeOf(render(document, format)));
  const before = process.cpuUsage();
  const sample = await timed(30, () => sizeOf(render(document, format)));
  const { user, system } = process.cpuUsage(before);
  figure(`documents.threePages.${format}`, percentile(sample, 0.5), "ms", { p95: rounded(percentile(sample, 0.95)), processor: rounded((user + system) / 1000 / sample.length) });
}

async function beside(format: Format, document: DocumentSpec): Promise<void> {
  await sizeOf(renderDocument(document, format));
  let held = 0;
  let last = performance.now();
  const clock = setInterval(() => {
    held = Math.max(held, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  const before = process.cpuUsage();
  const times: number[] = [];
  let size = { bytes: 0, pieces: 0 };
  for (let nth = 0; nth < 5; nth++) {
    const began = performance.now();
    size = await sizeOf(renderDocument(document, format));
    times.push(performance.now() - began);
  }
  clearInterval(clock);
  const { user, system } = process.cpuUsage(before);
  figure(`documents.schools.${format}`, percentile(times, 0.5), "ms", { longest: rounded(Math.max(...times)), processor: rounded((user + system) / 1000 / times.length), othersWaited: rounded(held), kilobytes: Math.round(size.bytes / 1024), pieces: size.pieces });
}

/** What the processor spent on one, whoever else was busy on the machine. */
const rounded = (milliseconds: number) => Math.round(milliseconds * 100) / 100;
