import { m } from "#paraglide/messages.js";
import type { FileRefusal } from "./file-type.server.ts";

const WORDS: Record<FileRefusal | "too many", (input: { name: string }) => string> = {
  "empty": m.vault_file_empty,
  "too big": m.vault_file_too_big,
  "unknown type": m.vault_file_unknown_type,
  "damaged": m.vault_file_damaged,
  "too many": m.vault_file_too_many,
};

export function refusalInWords(why: FileRefusal | "too many", name: string): string {
  return WORDS[why]({ name });
}
