import type { Env } from "#platform/env.server.ts";
import { DEMO_PASSWORD, DEMO_SIGN_INS } from "#world/demo/people.ts";
import type { World } from "./installation.ts";

/** What whoever started the program reads on the console. */
export function announcement(env: Pick<Env, "BASE_URL" | "HOST">, port: number, world: World): string {
  const listening = addressOf({ HOST: env.HOST, BASE_URL: undefined }, port);
  const lines = [`Pana is ready: ${env.BASE_URL ? `${env.BASE_URL} (listening on ${listening})` : listening}`];
  if (world === "demo") {
    lines.push("", `It holds a demo world. Sign in with the password ${DEMO_PASSWORD} as`);
    for (const { email, duties } of DEMO_SIGN_INS) lines.push(`  ${email.padEnd(24)}${duties.map(({ role }) => spelledOut(role)).join(", ")}`);
    lines.push("", "To start for real, set BASE_URL to the address people will use and DATA_DIR to a new folder (or DATABASE_URL); see README.md.");
  }
  return `${lines.join("\n")}\n`;
}

function spelledOut(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Where people reach the program, as far as it can know. */
export function addressOf(env: Pick<Env, "BASE_URL" | "HOST">, port: number): string {
  return env.BASE_URL ?? `http://${env.HOST === "127.0.0.1" || env.HOST === "::1" ? "localhost" : env.HOST}:${port}`;
}

export function setUpInvitation(link: string): string {
  return `\nNobody administers this system yet. Make the first administrator with this link (it works once, for 24 hours):\n  ${link}\n`;
}
