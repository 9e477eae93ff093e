import { hkdfSync, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "./env.server.ts";

const LENGTH = 32;
let secret: Buffer | undefined;

export const secretFile = (dataDir: string) => join(dataDir, "secret.key");

/** A key of the server's own for one purpose. It comes from a file beside the database, never from inside it. */
export function keyFor(purpose: string): Buffer {
  secret ??= readOrMake(secretFile(env.DATA_DIR));
  return derived(secret, purpose);
}

/** By what a secret is recognised; opens nothing. */
export function markOf(secret: Uint8Array): string {
  return derived(secret, "mark of the secret").subarray(0, 16).toString("hex");
}

function derived(from: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", from, Buffer.alloc(0), `pana ${purpose}`, LENGTH));
}

export function readOrMake(file: string): Buffer {
  const found = readIfThere(file);
  if (found) return found;
  keep(file, randomBytes(LENGTH).toString("hex"));
  return readIfThere(file)!;
}

/** Puts a secret where there is none. */
export function keep(file: string, text: string): void {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(draft, text, { mode: 0o600, flag: "wx" });
  try {
    // A link fails where the file exists, so of two programs that start together one wins and both read it.
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

export function readIfThere(file: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new Error(`The file ${file} must hold the server's secret: 64 hexadecimal digits. Restore it from where it was copied.`);
  }
  return Buffer.from(text, "hex");
}
