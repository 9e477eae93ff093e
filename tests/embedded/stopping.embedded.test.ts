import { Agent, request, type ClientRequest, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { freePort, startProgram, statusOf, until, type Program } from "../deployed/program.ts";
import { newFolder } from "./opening.ts";

let program: Program;
afterEach(() => program?.end("SIGKILL"));

async function started(folder: string): Promise<Program> {
  program = await startProgram({ DATA_DIR: join(folder, "data"), PANA_DEMO: "off", LOG_LEVEL: "error" }, await freePort());
  return program;
}

const FORM = "scheme=dark&back=/en";

/** A form of which the first half has arrived, on a connection that would be kept. */
async function begun(port: number): Promise<{ sending: ClientRequest; answer: Promise<IncomingMessage> }> {
  const headers = { origin: `http://localhost:${port}`, host: `localhost:${port}`, "content-type": "application/x-www-form-urlencoded", "content-length": FORM.length };
  const sending = request({ host: "127.0.0.1", port, path: "/en/scheme", method: "POST", headers, agent: new Agent({ keepAlive: true }) });
  const answer = new Promise<IncomingMessage>((resolve, reject) => sending.once("response", resolve).once("error", reject));
  answer.catch(() => {});
  sending.write(FORM.slice(0, 5));
  // Whatever is asked after it is answered only when the first half has been read.
  expect(await statusOf(port, "/en")).toBe(200);
  return { sending, answer };
}

test("a request that has begun gets its whole answer while the program stops, and nothing new is let in", async () => {
  const { port, child, ended } = await started(newFolder());
  const { sending, answer } = await begun(port);
  child.kill("SIGTERM");
  await until(async () => (await statusOf(port, "/healthz")) === undefined);
  expect(child.exitCode).toBe(null);
  sending.end(FORM.slice(5));
  const { statusCode, headers } = await answer;
  expect([statusCode, headers.location, headers.connection]).toEqual([303, "/en", "close"]);
  expect(await ended).toBe(0);
});

test("a second signal does not wait for what has begun, and the next start finds everything in order", async () => {
  const folder = newFolder();
  const { port, child, ended } = await started(folder);
  const { answer } = await begun(port);
  child.kill("SIGTERM");
  await until(async () => (await statusOf(port, "/healthz")) === undefined);
  const again = setInterval(() => child.kill("SIGTERM"), 200);
  expect(await ended).toBe(1);
  clearInterval(again);
  await expect(answer).rejects.toThrow();
  const { port: next } = await started(folder);
  expect(await statusOf(next, "/readyz")).toBe(200);
  expect(await program.end("SIGTERM")).toBe(0);
});
