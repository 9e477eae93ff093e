import { writeFile } from "node:fs/promises";
import { readHeads } from "#modules/audit/verify.server.ts";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import type { Command } from "./command.ts";
import { withDatabase } from "./with-database.ts";

export const auditHead: Command = {
  usage: "[FILE]",
  summary: "Writes down the newest line of every chain of the audit",
  help: `
Writes JSON to FILE, or prints it. Keep it away from this machine, best printed or signed: with it,
verify-audit --head FILE shows later whether the lines up to now are still there and the same.
It holds hashes and numbers of lines only, nothing of what the lines say.`,
  async run([file]) {
    const heads = await withDatabase(() => read(taskScope("operator", NATION), (tx) => readHeads(tx)));
    const text = `${JSON.stringify({ madeAt: new Date().toISOString(), heads }, null, 1)}\n`;
    if (file === undefined) process.stdout.write(text);
    else await writeFile(file, text, { flag: "wx" });
  },
};
