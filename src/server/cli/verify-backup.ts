import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Lock, openLock, type Opener } from "#platform/backup/lock.server.ts";
import { restore } from "#platform/backup/restore.server.ts";
import { checkBytes } from "#platform/backup/sealed-file.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { fileNamed, HOW_TO_OPEN, opener, OPENERS } from "./backup-keys.ts";
import type { Command } from "./command.ts";
import { withScratchDatabase } from "./scratch-database.ts";
import { proveAudit } from "./verify-audit.ts";

export const verifyBackup: Command = {
  usage: "FILE [--key-file FILE | --passphrase-file FILE]",
  summary: "Proves that a backup can be restored, by restoring it for the moment",
  help: `
Restores the file into a database of its own, made for the moment and thrown away, compares every table
with what the backup says of it, and walks every chain of the audit. Nothing of the running system is
touched. Without key and passphrase only the checksum is looked at. Ends with 1 when anything is wrong.
${HOW_TO_OPEN}`,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPENERS });
    const file = resolve(fileNamed(positionals, "verify-backup"));
    const { lock, madeAt } = await checkBytes(file);
    process.stdout.write(`Every byte of ${file}, made at ${madeAt}, is as it was written.\n`);
    const given = await opener(values);
    if (!mayOpen(lock, given)) {
      process.stdout.write(`Whether it can be restored is told only with its ${lock.kind === "key" ? "backup key" : "passphrase"}.\n`);
      return;
    }
    const key = await openLock(lock, given);
    await withScratchDatabase(async (database) => {
      const { total, manifest } = await restore(database, { file, key, replace: false, keepSecret: async () => {} });
      process.stdout.write(`Restored for trial from PostgreSQL ${manifest.server}: ${total.rows} rows of ${total.tables} tables, each the same as in the backup.\n`);
      openPool(database.connectionConfig("app"));
      try {
        await proveAudit();
      } finally {
        await closePool();
      }
    });
  },
};

const mayOpen = (lock: Lock, given: Opener) => (lock.kind === "key" ? given.secretKey : given.passphrase) !== undefined;
