import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Hono } from "hono";
import { afterEach, expect, test } from "vitest";
import { openFront } from "./front.ts";
import type { Readiness } from "./health.ts";
import type { AppEnv } from "./middleware/environment.ts";

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function serving(readiness: Readiness) {
  const operating = new Hono().get("/healthz", (c) => c.text("alive"));
  const front = openFront(readiness, operating);
  const server = createServer(front.answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, method = "GET") => fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { connection: "close" } });
  return { front, ask };
}

const pages = () => new Hono<AppEnv>().all("*", (c) => c.text(`page for ${c.req.method}`));

test("before the pages are there, reading is sent elsewhere and health is answered", async () => {
  const { ask } = await serving({ state: "starting", jobs: { names: [], run: () => true } });
  const page = await ask("/kk");
  expect([page.status, page.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await page.text()).toContain('http-equiv="refresh"');
  expect((await ask("/healthz")).status).toBe(200);
});

test("a form that comes before the pages waits for them", async () => {
  const readiness: Readiness = { state: "starting", jobs: { names: [], run: () => true } };
  const { front, ask } = await serving(readiness);
  const sent = ask("/kk", "POST");
  expect((await ask("/kk")).status).toBe(503);
  front.open(pages());
  readiness.state = "running";
  expect(await (await sent).text()).toBe("page for POST");
});

test("at the end reading is sent elsewhere while forms are still taken, since they may not be sent twice", async () => {
  const readiness: Readiness = { state: "running", jobs: { names: [], run: () => true } };
  const { front, ask } = await serving(readiness);
  front.open(pages());
  expect(await (await ask("/kk")).text()).toBe("page for GET");
  readiness.state = "stopping";
  expect((await ask("/kk")).status).toBe(503);
  expect(await (await ask("/kk", "POST")).text()).toBe("page for POST");
  expect((await ask("/healthz")).status).toBe(200);
});
