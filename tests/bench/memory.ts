import { readdirSync, readFileSync } from "node:fs";
import { madeFolders } from "./folder.ts";

const EVERY_MS = 1_000;

type Process = { id: number; parent: number; command: string };

/** Memory of a process and all its children, and of the databases of these data folders, whose parents have gone; shared pages counted once. */
export function treeMB(root: number, dataDirs: readonly string[]): number | undefined {
  const all = processes();
  const family = new Set(all.filter(({ id, command }) => id === root || dataDirs.some((folder) => command.includes(`-D\0${folder}`))).map(({ id }) => id));
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  }
  const kilobytes = [...family].map((id) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0));
  const sum = kilobytes.reduce((total, each) => total + each, 0);
  return sum === 0 ? undefined : sum / 1024;
}

/** The most that this program and all it started hold until it is stopped; undefined where the system does not tell. */
export function watchMemory(): { stop(): number | undefined } {
  let peak: number | undefined;
  const look = () => {
    const now = treeMB(process.pid, madeFolders());
    if (now !== undefined) peak = Math.max(peak ?? 0, now);
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}

function processes(): Process[] {
  return ids().map((id) => ({ id, parent: Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0), command: read(`/proc/${id}/cmdline`) }));
}

function ids(): number[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number);
  } catch {
    return [];
  }
}

/** A process may have ended since it was listed. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
