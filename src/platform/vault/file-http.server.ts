import type { PersonScope } from "../access/scope.ts";
import { MAX_FILE_BYTES, MAX_FILES_AT_ONCE } from "./file-names.ts";
import type { ArrivedFile, Attachment } from "./file.server.ts";
import { Recognition, safeName, type FileRefusal } from "./file-type.server.ts";
import type { OpenItem } from "./item.server.ts";
import { readMultipart, type ArrivingFile } from "./multipart.server.ts";
import { fewAtATime, withoutMetadata } from "./picture.server.ts";
import { Upload } from "./upload.server.ts";

export type SentFiles = {
  fields: ReadonlyMap<string, string>;
  files: ArrivedFile[];
  refused: { name: string; why: FileRefusal | "too many" }[];
};

/**
 * Stores the files of a form, sealed for the item, as they arrive, and lets `work` attach them once all are there.
 * What it does not attach is forgotten, also when the form breaks off in the middle.
 */
export async function withSentFiles<T>(
  request: Request,
  to: { scope: PersonScope; item: OpenItem; field?: string },
  work: (sent: SentFiles) => Promise<T>,
): Promise<T> {
  const begun: Upload[] = [];
  const begin = async () => {
    const upload = await Upload.begin(to.scope, to.item);
    begun.push(upload);
    return upload;
  };
  try {
    return await work(await receive(request, to.field ?? "files", begin));
  } finally {
    for (const upload of begun) await upload.drop();
  }
}

async function receive(request: Request, field: string, begin: () => Promise<Upload>): Promise<SentFiles> {
  const sent: Omit<SentFiles, "fields"> = { files: [], refused: [] };
  const fields = await readMultipart(request, MAX_FILE_BYTES, async (file) => {
    if (file.field !== field || file.name === "") return pass(file);
    if (sent.files.length + sent.refused.length >= MAX_FILES_AT_ONCE) {
      sent.refused.push({ name: file.name, why: "too many" });
      return pass(file);
    }
    const arrived = await store(file, begin);
    if (typeof arrived === "string") sent.refused.push({ name: file.name, why: arrived });
    else sent.files.push(arrived);
  });
  return { ...sent, fields };
}

async function pass({ content }: ArrivingFile): Promise<void> {
  for await (const _ of content);
}

async function store({ name, content }: ArrivingFile, begin: () => Promise<Upload>): Promise<ArrivedFile | FileRefusal> {
  const upload = await begin();
  const recognition = new Recognition();
  for await (const bytes of content) {
    recognition.take(bytes);
    await upload.push(bytes);
  }
  const kind = await recognition.end();
  if (upload.size === 0) return "empty";
  if (content.truncated) return "too big";
  if (!kind) return "unknown type";
  await upload.finish();
  const file = { name: safeName(name, kind.ending), type: kind.type };
  if (!kind.type.startsWith("image/")) return { ...file, upload };
  const clean = await fewAtATime(() => cleaned(upload, kind.type, begin));
  return clean ? { ...file, upload: clean } : "damaged";
}

/** The picture as it was sent lies sealed until it is cleaned, so that memory holds only those being cleaned. */
async function cleaned(upload: Upload, type: string, begin: () => Promise<Upload>): Promise<Upload | undefined> {
  const bytes = await withoutMetadata(type, await upload.content());
  await upload.drop();
  if (!bytes) return undefined;
  const clean = await begin();
  await clean.push(bytes);
  await clean.finish();
  return clean;
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
