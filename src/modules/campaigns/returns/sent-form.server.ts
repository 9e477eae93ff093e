import { Refusal } from "#platform/http/refusal.ts";
import { formValues, type FormValues } from "#platform/http/form.ts";
import { readMultipart, type ArrivingFile } from "#platform/vault/multipart.server.ts";
import { Recognition, safeName, type FileRefusal } from "#platform/vault/file-type.server.ts";
import { MOST_FILE_MEGABYTES, MOST_FILES } from "./most.ts";
import { fewAtATime, withoutMetadata } from "#platform/vault/picture.server.ts";

const MEGABYTE = 1_048_576;
/** Fifty thousand links are an answer to be refused in words, not a body to be cut off. */
const MOST_TEXT = 12 * MEGABYTE;

export type SentFile = { column: string; name: string; type: string; bytes: Uint8Array };
export type RefusedFile = { column: string; name: string; why: FileRefusal | "too many" };
export type SentForm = { values: FormValues; files: SentFile[]; refused: RefusedFile[] };

/** The form of a return as it was sent, with files or without. */
export async function readSentForm(request: Request): Promise<SentForm> {
  if (!request.headers.get("content-type")?.startsWith("multipart/")) {
    if (Number(request.headers.get("content-length") ?? 0) > MOST_TEXT) throw new Refusal("too-large");
    return { values: formValues(await request.formData()), files: [], refused: [] };
  }
  const fields = new FormData();
  const sent: Omit<SentForm, "values"> = { files: [], refused: [] };
  await readMultipart(request, MOST_FILE_MEGABYTES * MEGABYTE, (file) => take(file, sent), { limits: { fields: 2_000, fieldSize: MOST_TEXT, parts: 2_000 + MOST_FILES }, field: (name, value) => fields.append(name, value) });
  return { ...sent, values: formValues(fields) };
}

/** The name of the field says the column: "0.photos". */
async function take({ field, name, content }: ArrivingFile, sent: Omit<SentForm, "values">): Promise<void> {
  const pieces: Uint8Array[] = [];
  const recognition = new Recognition();
  for await (const piece of content as AsyncIterable<Uint8Array>) {
    recognition.take(piece);
    if (name !== "" && sent.files.length < MOST_FILES) pieces.push(piece);
  }
  if (name === "") return;
  const bytes = Buffer.concat(pieces);
  const kind = await recognition.end();
  const refuse = (why: RefusedFile["why"]) => void sent.refused.push({ column: field, name, why });
  if (sent.files.length >= MOST_FILES) return refuse("too many");
  if (content.truncated) return refuse("too big");
  if (bytes.length === 0) return refuse("empty");
  if (!kind || !(kind.type === "application/pdf" || kind.type.startsWith("image/"))) return refuse("unknown type");
  const clean = kind.type === "application/pdf" ? bytes : await fewAtATime(() => withoutMetadata(kind.type, bytes));
  if (!clean) return refuse("damaged");
  sent.files.push({ column: field, name: safeName(name, kind.ending), type: kind.type, bytes: clean });
}
