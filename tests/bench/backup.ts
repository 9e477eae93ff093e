import { execFile } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { figure } from "./figure.ts";
import { newFolder } from "./folder.ts";
import { nationalFolder } from "./world.ts";

/** Backup and restore of the national world by the commands that operators use, each with its trial reading. */
export async function backup(): Promise<void> {
  const source = await nationalFolder();
  const target = await newFolder();
  const file = join(dirname(target), "national.backup");
  const made = await pana(source, "backup", file);
  figure("backup.national", made.seconds, "s", { sizeMB: Math.round(statSync(file).size / 1e6) });
  figure("backup.memory", made.memoryMB, "MB", { of: "the command, at its most" });
  const back = await pana(target, "restore", file);
  figure("restore.national", back.seconds, "s");
  figure("restore.memory", back.memoryMB, "MB", { of: "the command, at its most" });
}

function pana(folder: string, ...args: string[]): Promise<{ seconds: number; memoryMB: number }> {
  const settings = { DATA_DIR: folder, BASE_URL: "", DATABASE_URL: "", PANA_DEMO: "", PANA_BACKUP_PASSPHRASE: "six words for measuring only, please" };
  const began = performance.now();
  let memoryMB = 0;
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ["src/server/cli/main.ts", ...args], { env: { ...process.env, ...settings } }, (error) => {
      clearInterval(looking);
      if (error) reject(error);
      else resolve({ seconds: (performance.now() - began) / 1000, memoryMB });
    });
    const looking = setInterval(() => (memoryMB = Math.max(memoryMB, peakOf(child.pid))), 100);
  });
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
