import { readFile } from "node:fs/promises";
import { readSecretKey } from "#platform/backup/key-pair.server.ts";
import type { Closer, Opener } from "#platform/backup/lock.server.ts";
import { findPublicKey } from "#platform/backup/public-key.server.ts";
import { env } from "#platform/env.server.ts";
import { OperatorError } from "#platform/operator-error.ts";

export const OPENERS = { "key-file": { type: "string" }, "passphrase-file": { type: "string" } } as const;

type Given = { "key-file"?: string; "passphrase-file"?: string };

/** Never as an argument: others on the machine see those. */
export const HOW_TO_OPEN = `
A backup made for the backup key opens with its secret part: --key-file FILE or PANA_BACKUP_KEY.
One made under a passphrase opens with it: --passphrase-file FILE or PANA_BACKUP_PASSPHRASE.`;

export async function opener(given: Given): Promise<Opener> {
  const secret = given["key-file"] === undefined ? process.env["PANA_BACKUP_KEY"] : await textOf(given["key-file"]);
  return { passphrase: await passphraseOf(given), secretKey: secret ? readSecretKey(secret) : undefined };
}

export async function closer(given: Given): Promise<Closer> {
  const passphrase = await passphraseOf(given);
  if (passphrase !== undefined) return { passphrase };
  const publicKey = await findPublicKey(env.DATA_DIR);
  if (publicKey) return { publicKey };
  throw new OperatorError("There is nothing to seal a backup with: make a key with npm run pana -- backup-key, or give a passphrase by --passphrase-file FILE or in PANA_BACKUP_PASSPHRASE.");
}

async function passphraseOf(given: Given): Promise<string | undefined> {
  const text = given["passphrase-file"] === undefined ? process.env["PANA_BACKUP_PASSPHRASE"] : await textOf(given["passphrase-file"]);
  return text?.replace(/\r?\n$/, "") || undefined;
}

async function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new OperatorError(`The file ${file} cannot be read.`, { cause });
  });
}

export function fileNamed(positionals: readonly string[], command: string): string {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new OperatorError(`Name one file: npm run pana -- ${command} FILE`);
  return file;
}
