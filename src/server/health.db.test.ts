import { expect, test } from "vitest";
import { healthRoutes, type Readiness } from "./health.ts";

const asked = async (readiness: Readiness) => {
  const answer = await healthRoutes(readiness).request("/readyz");
  return { code: answer.status, ...((await answer.json()) as object) };
};
const names = ["mail", "places.import"];

test("a program is ready once it runs, and says which jobs it runs", async () => {
  expect(await asked({ state: "starting", jobs: { names: [], run: () => true } })).toEqual({ code: 503, status: "starting", jobs: [] });
  expect(await asked({ state: "running", jobs: { names, run: () => true } })).toEqual({ code: 200, status: "ready", jobs: names });
});

test("a program whose jobs stand still is not ready", async () => {
  expect(await asked({ state: "running", jobs: { names, run: () => false } })).toEqual({ code: 503, status: "jobs are not running", jobs: names });
});
