import { spawn, type ChildProcess } from "node:child_process";

type Answer = { code: number | null; said: string };
export type Running = { child: ChildProcess; said: () => string; ended: Promise<Answer> };

/** A command as an operator gives it, in a process of its own. */
export function pana(settings: Readonly<Record<string, string>>, ...args: readonly string[]): Running {
  const none = { BASE_URL: "", DATABASE_URL: "", PANA_DEMO: "", SMTP_URL: "", PANA_BACKUP_PASSPHRASE: "", PANA_BACKUP_KEY: "" };
  const child = spawn(process.execPath, ["src/server/cli/main.ts", ...args], { env: { ...process.env, ...none, ...settings }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const ended = new Promise<Answer>((resolve) => child.once("close", (code) => resolve({ code, said })));
  return { child, said: () => said, ended };
}

/** The same, and it must succeed. */
export async function done(settings: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> {
  const { code, said } = await pana(settings, ...args).ended;
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}: ${said}`);
  return said;
}
