import { Agent, get } from "node:http";

/**
 * Run as a program of its own. So many requests a second at even distances, over twenty connections in turn, whether or
 * not those before have been answered; the time of each is counted from when it was due, so that waiting in line counts.
 */
const [, , url, seconds, perSecond] = process.argv;
const tokens = (process.env["BENCH_TOKENS"] ?? "").split(" ");
const connections = Array.from({ length: 20 }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
const everyMs = 1_000 / Number(perSecond);
const total = Number(seconds) * Number(perSecond);
const times: number[] = [];
let [sent, failed] = [0, 0];
const began = performance.now();

function send(index: number): void {
  const due = began + index * everyMs;
  const headers = { authorization: `Bearer ${tokens[index % tokens.length]}` };
  const settle = (ok: boolean) => {
    if (!ok) failed++;
    times.push(performance.now() - due);
    if (times.length === total) finish();
  };
  get(url!, { agent: connections[index % connections.length], headers }, (answer) => {
    answer.resume().once("end", () => settle(answer.statusCode === 200));
  }).once("error", () => settle(false));
}

function finish(): void {
  const perSecond = total / ((performance.now() - began) / 1_000);
  process.stdout.write(JSON.stringify({ perSecond, failed, times }));
  for (const connection of connections) connection.destroy();
}

function sendDue(): void {
  const due = Math.min(total, Math.floor((performance.now() - began) / everyMs) + 1);
  while (sent < due) send(sent++);
  if (sent < total) setTimeout(sendDue, 1);
}
sendDue();
