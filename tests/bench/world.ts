import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { figure } from "./figure.ts";
import { newFolder } from "./folder.ts";

let made: string | undefined;

/** The data folder of the national world, made once for all measuring. */
export async function nationalFolder(): Promise<string> {
  if (made) return made;
  made = process.env["BENCH_NATIONAL"] || (await newFolder());
  if (!process.env["BENCH_NATIONAL"]) {
    const began = performance.now();
    const settings = { DATA_DIR: made, BASE_URL: "", DATABASE_URL: "", PANA_DEMO: "" };
    await promisify(execFile)(process.execPath, ["src/server/cli/main.ts", "demo", "--scale", "national"], { env: { ...process.env, ...settings } });
    figure("world.national", (performance.now() - began) / 1000, "s", { schools: 7900, accounts: 100_000 });
  }
  return made;
}

export async function world(): Promise<void> {
  await nationalFolder();
}
