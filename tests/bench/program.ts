import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { treeMB } from "./memory.ts";

export type Program = { origin: string; readyAfterMs: number; memoryMB(): number | undefined; stop(): Promise<void> };

/** npm start's own way of starting, and how long until it says that it is ready. */
export async function startProgram(dataDir: string, more: Record<string, string> = {}): Promise<Program> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const settings = { PORT: String(port), DATA_DIR: dataDir, BASE_URL: "", DATABASE_URL: "", LOG_LEVEL: "error", PANA_DEMO: "", HOST: "" };
  const began = performance.now();
  const child = spawn(process.execPath, ["scripts/start.mjs"], { env: { ...process.env, ...settings, ...more }, stdio: ["ignore", "ignore", "inherit"] });
  while (!(await isReady(origin))) {
    if (child.exitCode !== null) throw new Error("The program ended before it was ready.");
    await pause(20);
  }
  return {
    origin,
    readyAfterMs: performance.now() - began,
    memoryMB: () => treeMB(child.pid!, [dataDir]),
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
