import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "#platform/ids.ts";
import { counted } from "#platform/metrics/counted.server.ts";
import { trustProxies } from "#platform/http/trusted-proxies.ts";
import { openApp, TEST_ORIGIN, type InProcessApp } from "#world/app.ts";
import { GOOD_PASSWORD, nation, person } from "#world/sign-in.ts";
import { allRoutes } from "./all-routes.ts";
import { metricsRoutes } from "./metrics.ts";

let app: InProcessApp;
beforeAll(async () => {
  for (const metric of [counted.requests, counted.requestSeconds, counted.notifications]) metric.reset();
  app = await openApp();
});
afterAll(() => app.close());

const routes = metricsRoutes({ from: trustProxies(["127.0.0.1"]), proxies: trustProxies([]) }, "all");
const ask = (peer: string) => routes.request("/metrics", {}, { incoming: { socket: { remoteAddress: peer } } } as never);
const metrics = async () => (await ask("127.0.0.1")).text();
const linesOf = (text: string, name: string) => text.split("\n").filter((line) => line.startsWith(name));
const valueOf = (text: string, line: string) => Number(linesOf(text, line)[0]?.split(" ").at(-1) ?? 0);
const form = (fields: Record<string, string>) => ({ method: "POST", headers: { origin: TEST_ORIGIN }, body: new URLSearchParams(fields) });

describe("the numbers for Prometheus", () => {
  test("are not there for the public", async () => {
    expect((await ask("203.0.113.9")).status).toBe(404);
    expect((await app.request("/metrics")).status).toBe(404);
  });

  test("tell of requests by pattern, connections, letters, the process and the program", async () => {
    await app.request("/kk");
    const text = await metrics();
    expect(text).toMatch(/^pana_requests_total\{route="\/",method="GET",status="200"\} [1-9]/m);
    expect(text).toMatch(/^pana_request_duration_seconds_count\{route="\/",method="GET"\} [1-9]/m);
    expect(text).toMatch(/^pana_database_connections\{state="total"\} \d+$/m);
    expect(text).toMatch(/^pana_letters_waiting 0$/m);
    expect(text).toMatch(/^pana_notifications_waiting 0$/m);
    expect(text).toMatch(/^pana_notifications_total 0$/m);
    expect(text).toMatch(/^pana_build_info\{version="\d[^"]*",node="\d[^"]*",role="all"\} 1$/m);
    expect(text).toMatch(/^process_resident_memory_bytes [1-9]/m);
    expect(text).toMatch(/^process_cpu_seconds_total /m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  });

  test("stay as many as the program has routes, whatever strangers ask for, and repeat nothing of it", async () => {
    const hostile = [
      ...Array.from({ length: 40 }, (_, n) => `/kk/secret-${n}/${newId()}`),
      ...Array.from({ length: 20 }, () => `/kk/places/${newId()}/people?name=Serik`),
      "/kk/%22%7D%0Apana_fake%201", "/..%2f..%2fetc/passwd", "/kk/notes/<script>", `/${"a".repeat(2_000)}`,
    ];
    for (const path of hostile) await app.request(TEST_ORIGIN + path);
    for (const method of ["PROPFIND", "MKCOL", "X-STRANGE"]) await app.request("/kk", { method, headers: { origin: TEST_ORIGIN } });
    const text = await metrics();
    const found = new Set(linesOf(text, "pana_requests_total").map((line) => /route="([^"]*)"/.exec(line)?.[1]));
    const known = new Set(["unmatched", ...allRoutes.map(({ path }) => `/${path}`)]);
    expect([...found].filter((route) => !known.has(route ?? ""))).toEqual([]);
    expect(text).toMatch(/route="unmatched",method="GET",status="404"\} [4-9]\d$/m);
    expect(text).toMatch(/method="other",status="405"\} 3$/m);
    expect(text).not.toMatch(/secret|Serik|fake|passwd|<script|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  test("count tries to sign in that failed, and texts of the vault", async () => {
    const { email } = await person(await nation());
    const before = await metrics();
    await app.request("/kk/sign-in", form({ email, password: "not this one" }));
    await app.request("/kk/sign-in", form({ email: "nobody@test.pana", password: "not this one" }));
    expect((await app.request("/kk/sign-in", form({ email, password: GOOD_PASSWORD }))).status).toBe(303);
    const after = await metrics();
    const grew = (line: string) => valueOf(after, line) - valueOf(before, line);
    expect(grew('pana_sign_ins_failed_total{step="password"}')).toBe(2);
    expect(grew('pana_vault_operations_total{operation="opened"}')).toBe(1);
    expect(grew('pana_vault_operations_total{operation="sealed"}')).toBe(1);
    expect(grew('pana_vault_operations_total{operation="refused"}')).toBe(0);
  });

  test("have no label that could name a person, a place or an item", () => {
    const own = counted.register.getMetricsAsArray().filter(({ name }) => name.startsWith("pana_"));
    const labels = new Set(own.flatMap((metric) => (metric as unknown as { labelNames: string[] }).labelNames));
    expect([...labels].toSorted()).toEqual(["le", "method", "name", "node", "operation", "outcome", "role", "route", "state", "status", "step", "version"].filter((label) => labels.has(label)));
    expect(own.length).toBeGreaterThan(7);
  });
});
