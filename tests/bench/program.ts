import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export type Program = { origin: string; readyAfterMs: number; memoryMB(): number; stop(): Promise<void> };

/** npm start's own way of starting, and how long until it says that it is ready. */
export async function startProgram(dataDir: string): Promise<Program> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const settings = { PORT: String(port), DATA_DIR: dataDir, BASE_URL: "", DATABASE_URL: "", LOG_LEVEL: "error", PANA_DEMO: "", HOST: "" };
  const began = performance.now();
  const child = spawn(process.execPath, ["scripts/start.mjs"], { env: { ...process.env, ...settings }, stdio: ["ignore", "ignore", "inherit"] });
  while (!(await isReady(origin))) {
    if (child.exitCode !== null) throw new Error("The program ended before it was ready.");
    await pause(20);
  }
  return {
    origin,
    readyAfterMs: performance.now() - began,
    memoryMB: () => memoryOf(child.pid!, dataDir),
    stop: () => stop(child),
  };
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** Memory of the program and of its database, shared pages counted once. */
function memoryOf(pid: number, dataDir: string): number {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n").map((line) => {
    const [, id, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return { id: Number(id), parent: Number(parent), command: command ?? "" };
  });
  const family = new Set(rows.filter(({ id, command }) => id === pid || command.includes(`-D ${dataDir}/`)).map(({ id }) => id));
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { id, parent } of rows) if (family.has(parent)) family.add(id);
  }
  const kilobytes = [...family].map((id) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
