import type { Attachment } from "./file.server.ts";
import { MAX_FILES_AT_ONCE } from "./file-names.ts";
import { examineFile, type CleanFile, type FileRefusal } from "./file-type.server.ts";

const AT_A_TIME = 3;
let working = 0;
const waiting: (() => void)[] = [];

export type SentFiles = { formId: string; files: CleanFile[]; refused: { name: string; why: FileRefusal | "too many" }[] };

/**
 * Reads a form with files, all in memory and never on a disk. The body is limited by the route; only a few
 * are read at a time and the others wait, so that memory stays bounded too.
 */
export async function readSentFiles(request: Request, field = "files"): Promise<SentFiles> {
  if (working >= AT_A_TIME) await new Promise<void>((resolve) => waiting.push(resolve));
  working += 1;
  try {
    return await readForm(request, field);
  } finally {
    working -= 1;
    waiting.shift()?.();
  }
}

async function readForm(request: Request, field: string): Promise<SentFiles> {
  const form = await request.formData();
  const given = form.getAll(field).filter((entry): entry is File => typeof entry !== "string" && entry.name !== "");
  const sent: SentFiles = { formId: String(form.get("form_id") ?? ""), files: [], refused: [] };
  for (const [index, file] of given.entries()) {
    if (index >= MAX_FILES_AT_ONCE) {
      sent.refused.push({ name: file.name, why: "too many" });
      continue;
    }
    const clean = await examineFile(file.name, new Uint8Array(await file.arrayBuffer()));
    if (typeof clean === "string") sent.refused.push({ name: file.name, why: clean });
    else sent.files.push(clean);
  }
  return sent;
}

/** Saved, never shown in the page: whatever is inside runs nowhere near our address. */
export function downloadOf(file: Pick<Attachment, "name" | "type">, stream: ReadableStream<Uint8Array>): Response {
  const plain = file.name.replaceAll(/[^\w.-]/g, "_");
  return new Response(stream, {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", "%27")}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
