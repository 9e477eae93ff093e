import { z } from "zod";
import { OperatorError } from "../operator-error.ts";
import type { Manifest, TableEnd, Total } from "./manifest.ts";
import { Unreadable, visit, type Visitor } from "./records.server.ts";
import { readSealed } from "./sealed-file.server.ts";

export type Inside = { manifest: Manifest; tables: ReadonlyMap<string, TableEnd>; total: Total };

const looking: Visitor = {
  manifest: async () => {},
  async table(_, rows) {
    for await (const _bytes of rows) {
      // Counted and hashed as they pass.
    }
  },
};

/** Reads the whole file to its end and does nothing with it, which proves that it can be read. */
export async function checkInside(file: string, key: Uint8Array): Promise<Inside> {
  return visitFile(file, key, looking);
}

export async function visitFile(file: string, key: Uint8Array, visitor: Visitor): Promise<Inside> {
  try {
    return await visit(readSealed(file, key), visitor);
  } catch (cause) {
    if (cause instanceof Unreadable) throw new OperatorError(`The file ${file} is no backup that this program can read: ${cause.message}.`, { cause });
    if (cause instanceof z.ZodError) throw new OperatorError(`The file ${file} was made by a newer program, or wrongly: this one does not understand it.`, { cause });
    throw cause;
  }
}
