import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Figure } from "./figure.ts";
import { removeFolders } from "./folder.ts";
import { machine } from "./machine.ts";
import { runBench } from "./run-bench.ts";
import { TABLE_FILE, tableOf } from "./table.ts";

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
  documents: async () => (await import("./documents.ts")).documents(),
  vault: async () => (await import("./vault.ts")).vault(),
  children: async () => (await import("./children.ts")).children(),
  jobs: async () => (await import("./jobs.ts")).jobs(),
  backup: async () => (await import("./backup.ts")).backup(),
  api: async () => (await import("./api.ts")).api(),
  campaigns: async () => (await import("./campaigns.ts")).campaigns(),
  "campaigns-growth": async () => (await import("./campaign-growth.ts")).campaignGrowth(),
  "campaigns-sending": async () => (await import("./campaign-sending.ts")).campaignSending(),
  writes: async () => (await import("./writes.ts")).writes(),
};

/** Long ones, and those that repeat their work within one run, run once; all others three times. */
const ONCE = new Set(["world", "pages", "weight", "search", "import", "campaigns", "campaigns-growth", "campaigns-sending", "children"]);
const REPEATS = 3;

const { values: options, positionals: asked } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { out: { type: "string" }, "write-table": { type: "boolean" }, repeats: { type: "string" } },
});
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));

if (unknown.length === 0) {
  process.exitCode = await measure(asked.length > 0 ? asked : Object.keys(BENCHES));
} else {
  process.stderr.write(`There is nothing to measure called ${unknown.join(", ")}: known are ${Object.keys(BENCHES).join(", ")}.\n`);
  process.exitCode = 1;
}

/** One after another; one that fails is told at the end and hides no other. */
async function measure(names: readonly string[]): Promise<number> {
  const figures: Figure[] = [];
  const failed: string[] = [];
  try {
    for (const name of names) {
      const { found, failure } = await runBench(name, BENCHES[name]!, ONCE.has(name) ? 1 : Number(options.repeats ?? REPEATS));
      figures.push(...found);
      for (const one of found) process.stdout.write(`${JSON.stringify(one)}\n`);
      if (failure === undefined) continue;
      failed.push(name);
      process.stderr.write(`${name} could not be measured to its end: ${failure instanceof Error ? failure.stack : String(failure)}\n`);
    }
    const report = { ...(await machine()), failed, figures };
    if (options.out) await writeFile(options.out, `${JSON.stringify(report, null, 2)}\n`);
    if (options["write-table"]) await writeFile(TABLE_FILE, tableOf(report));
  } finally {
    await removeFolders();
  }
  if (failed.length > 0) process.stderr.write(`Not measured to the end: ${failed.join(", ")}.\n`);
  return failed.length > 0 ? 1 : 0;
}
