import { renameSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openLock } from "#platform/backup/lock.server.ts";
import { restore } from "#platform/backup/restore.server.ts";
import { checkBytes } from "#platform/backup/sealed-file.server.ts";
import { openDatabase } from "#platform/database/connect.server.ts";
import { env } from "#platform/env.server.ts";
import { OperatorError } from "#platform/operator-error.ts";
import { keep, readIfThere, secretFile } from "#platform/secret.server.ts";
import { fileNamed, HOW_TO_OPEN, opener, OPENERS } from "./backup-keys.ts";
import type { Command } from "./command.ts";

export const restoreCommand: Command = {
  usage: "FILE [--replace] [--key-file FILE | --passphrase-file FILE]",
  summary: "Brings everything back from a backup, into an empty database",
  help: `
Reads the whole file first: one that is cut, changed or newer than this program changes nothing. Then
everything is brought back in one step, and compared with the backup row by row before it counts; cut off
in the middle, it leaves what was there before. The secret comes back into DATA_DIR. With --replace what
the database holds is thrown away; an other secret.key is kept under another name. Stop every copy of
the program before. See docs/runbooks/restore.md.
${HOW_TO_OPEN}`,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { ...OPENERS, replace: { type: "boolean", default: false } } });
    const file = resolve(fileNamed(positionals, "restore"));
    const { lock, madeAt } = await checkBytes(file);
    const key = await openLock(lock, await opener(values));
    const database = await openDatabase(env);
    try {
      process.stdout.write(`Every byte of ${file}, made at ${madeAt}, is as it was written. Restoring it; this may take minutes.\n`);
      const { manifest, total } = await restore(database, { file, key, replace: values.replace, keepSecret: async (secret) => keepSecret(secret, values.replace) });
      process.stdout.write(`Restored ${total.rows} rows of ${total.tables} tables, as they were on ${manifest.madeAt}; each table was read back and is the same.\n`);
      process.stdout.write(`Next: npm run pana -- verify-audit, then start the program. Copy ${secretFile(env.DATA_DIR)} to every other copy of it.\n`);
    } finally {
      await database.stop();
    }
  },
};

function keepSecret(secret: string | null, replace: boolean): void {
  if (secret === null) return;
  const file = secretFile(env.DATA_DIR);
  const found = readIfThere(file)?.toString("hex");
  if (found === secret) return;
  if (found !== undefined) {
    if (!replace) throw new OperatorError(`There is another secret in ${file}: move it away, or replace it with --replace.`);
    renameSync(file, `${file}.until-${new Date().toISOString().replaceAll(":", "")}`);
  }
  keep(file, secret);
}
