import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { backUpWhenDue, type Nightly } from "#platform/backup/nightly.server.ts";
import { noted } from "#platform/backup/runs.server.ts";
import { makeBackup } from "#platform/backup/write-backup.server.ts";
import { env } from "#platform/env.server.ts";
import { OperatorError } from "#platform/operator-error.ts";
import { readIfThere, secretFile } from "#platform/secret.server.ts";
import { closer, fileNamed } from "./backup-keys.ts";
import type { Command } from "./command.ts";
import { withDatabase } from "./with-database.ts";

export const backup: Command = {
  usage: "FILE [--passphrase-file FILE] | --nightly",
  summary: "Writes everything into one encrypted file, while the program runs",
  help: `
One consistent look at the whole database, together with the secret of DATA_DIR, compressed and encrypted:
for the backup key of this DATA_DIR (see backup-key), or under a passphrase of at least twelve characters
in --passphrase-file FILE or PANA_BACKUP_PASSPHRASE. Nobody waits for it. In the end the file is read back
to its last byte. With DATABASE_URL it takes the owner's login. Ends with 1, and leaves no file, when
anything is wrong. restore brings it back, also on another version of PostgreSQL.
--nightly is what the program does by itself every night: when none was made since two in the morning, one
into DATA_DIR/backups, for the backup key, and the old ones are taken away. For a timer with the owner's
login, where that of the program is only a member of pana_app.`,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { "passphrase-file": { type: "string" }, nightly: { type: "boolean", default: false } } });
    if (values.nightly) return nightly();
    const file = resolve(fileNamed(positionals, "backup"));
    if (existsSync(file)) throw new OperatorError(`The file ${file} is there already: a backup never writes over anything.`);
    const seal = await closer(values);
    const began = performance.now();
    const made = await withDatabase((database) => noted(false, () => makeBackup(database, file, seal, readIfThere(secretFile(env.DATA_DIR)))));
    process.stdout.write(`Wrote ${file}: ${sizeOf(made.bytes)}, ${made.total.rows} rows of ${made.total.tables} tables as of ${made.madeAt.toISOString()}.\n`);
    process.stdout.write(`Read back to its end in good order (${((performance.now() - began) / 1000).toFixed(1)} s in all). Take it off this machine.\n`);
  },
};

async function nightly(): Promise<void> {
  const outcome = await withDatabase((database) => backUpWhenDue(database, env.DATA_DIR));
  const refused = REFUSALS[outcome];
  if (refused) throw new OperatorError(refused);
  process.stdout.write(outcome === "made" ? `Made a backup in ${env.DATA_DIR}/backups.\n` : `Nothing to do: ${outcome}.\n`);
}

const REFUSALS: Partial<Record<Nightly, string>> = {
  "no key": "There is no backup key in DATA_DIR: make one with npm run pana -- backup-key.",
  "not the owner": "This login does not own the tables: let DATABASE_URL name the owner's login, the one that applied the migrations.",
};

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
