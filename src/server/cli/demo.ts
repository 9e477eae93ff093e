import { parseArgs } from "node:util";
import { openDatabase } from "#platform/database/connect.server.ts";
import { bringUpToDate } from "#platform/database/migrate.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { env } from "#platform/env.server.ts";
import { OperatorError } from "#platform/operator-error.ts";
import { settle } from "../installation.ts";
import type { Command } from "./command.ts";

/** Worlds are loaded only here and at the first start: they are no part of the running program. */
const SCALES: Record<string, () => Promise<unknown>> = {
  demo: async () => (await import("#world/demo/load.ts")).loadDemo(),
  national: async () => (await import("#world/national/load.ts")).loadNational(),
};

export const demo: Command = {
  usage: "--scale demo|national",
  summary: "Fills an empty data folder with a world to try or to measure",
  help: `
demo      two regions at work, twelve schools, somebody in every role; npm start makes it by itself
national  the demo, and around it 7,900 schools with 100,000 staff accounts; takes about a minute
Refused where BASE_URL or DATABASE_URL is set, and where the folder DATA_DIR holds something already.`,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { scale: { type: "string", default: "demo" } } });
    const make = Object.hasOwn(SCALES, values.scale) ? SCALES[values.scale] : undefined;
    if (!make) throw new OperatorError(`There is no world of the scale ${values.scale}: demo and national are known.`);
    if (env.BASE_URL ?? env.DATABASE_URL) throw new OperatorError("A demo world is never loaded where BASE_URL or DATABASE_URL is set.");
    if (env.PANA_DEMO === "off") throw new OperatorError("The setting PANA_DEMO=off forbids a demo world.");
    await fill(make);
  },
};

async function fill(make: () => Promise<unknown>): Promise<void> {
  const database = await openDatabase(env);
  const began = performance.now();
  let made = false;
  try {
    await bringUpToDate(database);
    openPool(database.connectionConfig("app"));
    const makeDemo = async () => {
      await make();
      made = true;
    };
    await settle(env, database, { bringUpToDate: () => bringUpToDate(database), makeDemo });
  } finally {
    await closePool();
    await database.stop();
  }
  if (!made) throw new OperatorError(`The folder ${env.DATA_DIR} holds a world already: set DATA_DIR to a new folder.`);
  process.stdout.write(`Made in ${((performance.now() - began) / 1000).toFixed(1)} s in ${env.DATA_DIR}. npm start opens it.\n`);
}
