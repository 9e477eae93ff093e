import { existsSync, mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { newKeyPair } from "#platform/backup/key-pair.server.ts";
import { publicKeyFile } from "#platform/backup/public-key.server.ts";
import { env } from "#platform/env.server.ts";
import { OperatorError } from "#platform/operator-error.ts";
import type { Command } from "./command.ts";

export const backupKey: Command = {
  usage: "[--replace]",
  summary: "Makes the key for which backups are sealed; the secret part is shown once",
  help: `
The public part stays in DATA_DIR: with it the program makes a backup every night, in DATA_DIR/backups, and
cannot read one itself, nor can whoever takes over the machine. The secret part is printed once and kept
nowhere: write it down on paper and put it where the printed recovery shares lie. Without it no backup
made for this key opens, ever. --replace makes a new key; older backups still need the old one.`,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { replace: { type: "boolean", default: false } } });
    const file = publicKeyFile(env.DATA_DIR);
    if (existsSync(file) && !values.replace) throw new OperatorError(`There is a backup key in ${file} already: --replace makes a new one. Older backups still need the old one.`);
    mkdirSync(env.DATA_DIR, { recursive: true });
    const { publicText, secretText } = newKeyPair();
    await writeFile(file, `${publicText}\n`, { mode: 0o644 });
    process.stderr.write(`The public part is in ${file}; copy it to every other copy of the program that works at night.\nThe secret part follows, once. Keep it away from this machine:\n\n`);
    process.stdout.write(`${secretText}\n`);
  },
};
