import { removeFolders } from "./folder.ts";

/** Each is loaded only when it is asked for. */
const BENCHES: Record<string, () => Promise<void>> = {
  start: async () => (await import("./start.ts")).start(),
  world: async () => (await import("./world.ts")).world(),
  pages: async () => (await import("./pages.ts")).pages(),
  search: async () => (await import("./search.ts")).search(),
  import: async () => (await import("./import.ts")).importing(),
  weight: async () => (await import("./weight.ts")).weight(),
  audit: async () => (await import("./audit.ts")).audit(),
  charts: async () => (await import("./charts.ts")).charts(),
  vault: async () => (await import("./vault.ts")).vault(),
  jobs: async () => (await import("./jobs.ts")).jobs(),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(BENCHES, name));

if (unknown === undefined) {
  try {
    for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) await BENCHES[name]!();
  } finally {
    await removeFolders();
  }
} else {
  process.stderr.write(`There is nothing to measure called ${unknown}: known are ${Object.keys(BENCHES).join(", ")}.\n`);
  process.exitCode = 1;
}
