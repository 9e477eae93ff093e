import { readFile, writeFile } from "node:fs/promises";
import { Kysely, PostgresDialect } from "kysely";
import { generate, PostgresDialect as PostgresTypes } from "kysely-codegen";
import pg from "pg";
import { bringUpToDate } from "#platform/database/migrate.server.ts";
import { OperatorError } from "#platform/operator-error.ts";
import type { Command } from "./command.ts";
import { withScratchDatabase } from "./scratch-database.ts";

const FILE = "db/types.ts";

export const generateTypes: Command = {
  usage: "[--verify]",
  summary: `Writes ${FILE} from the migrations`,
  help: `
Applies all migrations to a database of its own, made for the moment, and writes the types of its tables.
With --verify nothing is written: it fails when the file differs.`,
  async run(args) {
    const types = await withScratchDatabase(async (database) => {
      await bringUpToDate(database);
      return typesOf(database.connectionConfig("owner"));
    });
    if (!args.includes("--verify")) return writeFile(FILE, types);
    if ((await readFile(FILE, "utf8")) !== types) {
      throw new OperatorError(`${FILE} differs from the migrations: run npm run pana -- generate-types.`);
    }
  },
};

async function typesOf(config: pg.PoolConfig): Promise<string> {
  const pool = new pg.Pool(config);
  pool.on("error", () => {
    // The scratch server may end before the last connection has said goodbye.
  });
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  try {
    return await generate({
      db,
      dialect: new PostgresTypes(),
      excludePattern: "{migration,installation}",
      outFile: null,
      singularize: true,
      typeMapping: { date: "string", int8: "number", numeric: "number" },
    });
  } finally {
    await db.destroy();
  }
}
