import pg from "pg";
import { openDatabase } from "#platform/database/connect.server.ts";
import { bringUpToDate } from "#platform/database/migrate.server.ts";
import { env } from "#platform/env.server.ts";
import { markOf, readOrMake, secretFile } from "#platform/secret.server.ts";
import type { Command } from "./command.ts";

export const acceptSecret: Command = {
  usage: "",
  summary: "Goes on with the secret of this DATA_DIR, where the right one is lost",
  help: `
The program refuses to start when secret.key in DATA_DIR is not the secret that its database was used
with. Look for the right one first: it is inside every backup and in the DATA_DIR of every other copy.
After this command letters that wait are lost, and every authenticator app has to be set up anew; people
come in with a passkey or a code on paper. Cases are not concerned. Stop all copies before, and give
each of them the same file after.`,
  async run() {
    const database = await openDatabase(env, { mayJoin: true });
    try {
      await bringUpToDate(database);
      const client = new pg.Client(database.connectionConfig("owner"));
      await client.connect();
      try {
        await client.query("INSERT INTO server_secret (mark) VALUES ($1) ON CONFLICT (only_one) DO UPDATE SET mark = EXCLUDED.mark, noted_at = now()", [
          markOf(readOrMake(secretFile(env.DATA_DIR))),
        ]);
      } finally {
        await client.end();
      }
    } finally {
      await database.stop();
    }
    process.stdout.write(`The database belongs with ${secretFile(env.DATA_DIR)} from now on. Copy that file to every other copy of the program.\n`);
  },
};
