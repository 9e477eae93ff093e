import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made: string[] = [];

/** A data folder that is gone after the measuring. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pana-bench-"));
  made.push(folder);
  await chmod(folder, 0o711);
  return join(folder, "data");
}

export function madeFolders(): readonly string[] {
  return [...made, process.env["BENCH_NATIONAL"] ?? []].flat();
}

export async function removeFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}
