import { openDatabase } from "#platform/database/connect.server.ts";
import { bringUpToDate } from "#platform/database/migrate.server.ts";
import { env } from "#platform/env.server.ts";
import type { Command } from "./command.ts";

export const migrate: Command = {
  usage: "",
  summary: "Brings the database to what this program knows",
  help: `
npm start does this by itself where its login may. Where the program's login is only a member of
pana_app, run this once for each new version, with DATABASE_URL naming the owner's login.
Any number of copies may do so at once: one works, the others wait and find nothing left to do.`,
  async run() {
    const database = await openDatabase(env, { mayJoin: true });
    try {
      const applied = await bringUpToDate(database);
      for (const name of applied) process.stdout.write(`applied ${name}\n`);
      if (applied.length === 0) process.stdout.write("The database is up to date.\n");
    } finally {
      await database.stop();
    }
  },
};
