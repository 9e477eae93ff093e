import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readPublicKey } from "./key-pair.server.ts";

/** With it a server seals backups that it cannot read itself. */
export const publicKeyFile = (dataDir: string) => join(dataDir, "backup-key.pub");

export async function findPublicKey(dataDir: string): Promise<Uint8Array | undefined> {
  let text: string;
  try {
    text = await readFile(publicKeyFile(dataDir), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  return readPublicKey(text);
}
