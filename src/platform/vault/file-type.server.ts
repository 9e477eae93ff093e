import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { ENDINGS, MAX_FILE_BYTES } from "./file-names.ts";

export type CleanFile = { name: string; type: string; bytes: Uint8Array };
export type FileRefusal = "empty" | "too big" | "unknown type" | "damaged";

/** What a file really is, whatever it calls itself; pictures come back without their metadata. */
export async function examineFile(name: string, bytes: Uint8Array): Promise<CleanFile | FileRefusal> {
  if (bytes.length === 0) return "empty";
  if (bytes.length > MAX_FILE_BYTES) return "too big";
  const type = await realType(bytes);
  const ending = type && ENDINGS[type];
  if (!type || !ending) return "unknown type";
  const clean = type.startsWith("image/") ? await withoutMetadata(type, bytes) : bytes;
  return clean ? { name: safeName(name, ending), type, bytes: clean } : "damaged";
}

async function realType(bytes: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) return found.mime === "audio/ogg; codecs=opus" ? "audio/ogg" : found.mime;
  return isPlainText(bytes) ? "text/plain" : undefined;
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}

async function withoutMetadata(type: string, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const animated = type === "image/gif" || type === "image/webp";
  try {
    const image = sharp(bytes, { animated, limitInputPixels: 100_000_000 });
    const turned = animated ? image : image.autoOrient();
    return await (type === "image/jpeg" ? turned.jpeg({ quality: 92 }) : turned).toBuffer();
  } catch {
    return undefined;
  }
}

function safeName(name: string, ending: string): string {
  // oxlint-disable-next-line no-control-regex
  const bare = (name.split(/[/\\]/).at(-1) ?? "").replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "").trim();
  const stem = bare.replace(/\.[^.]{1,5}$/u, "").slice(0, 150) || "file";
  return `${stem}.${ending}`;
}
