import { Readable } from "node:stream";
import { tooMany } from "../http/answers.ts";
import { renderBeside, waitingBeside } from "./beside.server.ts";
import { MOST_ROWS_IN_EXCEL, rowsOf, type DocumentSpec, type Format } from "./document.ts";
import { downloadHeaders } from "./download.ts";
import { render } from "./render.server.ts";

/** A longer document would keep everybody else waiting: it is made in a thread of its own. */
const MOST_ROWS_HERE = 150;
/** Each that waits there lies in memory whole; whoever comes after so many is asked to come again. */
export const MOST_BESIDE = 12;
const AGAIN_AFTER_SECONDS = 20;

const TYPES: Readonly<Record<Format, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export function renderDocument(document: DocumentSpec, format: Format): AsyncIterable<Uint8Array> {
  if (format === "xlsx" && document.blocks.some((block) => block.kind === "table" && block.rows.length > MOST_ROWS_IN_EXCEL)) throw new Error("More rows than a workbook may hold: the room says so before it asks.");
  return isLong(document) ? renderBeside(document, format) : render(document, format);
}

/** The document as a download, in pieces as they are made; one that cannot be made fails here, while there is still a page to say so. */
export async function documentAnswer(document: DocumentSpec, format: Format, name: string): Promise<Response> {
  if (isLong(document) && waitingBeside() >= MOST_BESIDE) throw tooMany(AGAIN_AFTER_SECONDS);
  const pieces = await begun(renderDocument(document, format));
  return new Response(Readable.toWeb(Readable.from(pieces)) as ReadableStream, { headers: downloadHeaders(TYPES[format], name, format) });
}

const isLong = (document: DocumentSpec) => rowsOf(document) > MOST_ROWS_HERE;

async function begun<T>(pieces: AsyncIterable<T>): Promise<AsyncGenerator<T>> {
  const rest = pieces[Symbol.asyncIterator]();
  const first = await rest.next();
  return (async function* () {
    if (!first.done) yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  })();
}
