import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export type Program = {
  child: ChildProcess;
  port: number;
  said: () => string;
  ended: Promise<number | null>;
  /** Ends it by this signal; answers with its exit code, null where the signal killed it. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** The built program, as a unit or a container starts it. */
export async function startProgram(settings: Record<string, string>, port: number): Promise<Program> {
  const env = { PATH: process.env["PATH"], NODE_ENV: "production", LOG_LEVEL: "info", PORT: String(port), ...settings };
  const child = spawn(process.execPath, ["--enable-source-maps", "build/server/index.js"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  const program = { child, port, said: () => output, ended, end };
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`The program ended before it was ready: ${output}`);
    return (await statusOf(port, "/readyz")) === 200;
  }, 60_000);
  return program;
}

/** The status of an answer of this very copy; undefined where nothing listens. */
export function statusOf(port: number, path: string): Promise<number | undefined> {
  return fetch(`http://127.0.0.1:${port}${path}`, { headers: { connection: "close" } }).then((answer) => answer.status, () => undefined);
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export async function until(condition: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  const latest = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > latest) throw new Error("It did not come to pass in time.");
    await pause(50);
  }
}
