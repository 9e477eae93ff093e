import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "./ids.ts";
import { logEvent, logFailure, logRequest, openLog } from "./log.server.ts";

const CANARY = "kanareyka-qws7";
let written: string[] = [];

beforeEach(() => {
  written = [];
  openLog("debug", { write: (line: string) => void written.push(line) });
});
afterEach(() => openLog("silent"));

function lines(): Record<string, unknown>[] {
  return written.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("the log", () => {
  test("tells who asked for which route, how it ended and how long it took", () => {
    const requestId = newId();
    const actorId = newId();
    logRequest({ requestId, actorId, method: "GET", route: { path: "places/:placeId" }, status: 200, ms: 12.345 });
    expect(lines()[0]).toMatchObject({ event: "request", requestId, actorId, route: "places/:placeId", status: 200, ms: 12.3 });
  });

  test("writes no field that is not on its list, whoever passes it", () => {
    const line = { requestId: newId(), actorId: null, method: "POST", route: null, status: 404, ms: 1 };
    const smuggled = { ...line, url: `/kk/places?q=${CANARY}`, ip: "203.0.113.7", body: CANARY, email: `${CANARY}@mail.kz`, headers: { cookie: CANARY } };
    logRequest(smuggled);
    logEvent("mail.sent", { count: 1, to: CANARY } as { count: number });
    expect(written.join("")).not.toMatch(/kanareyka|203\.0\.113/);
    expect(Object.keys(lines()[0] ?? {}).toSorted()).toEqual(["event", "level", "method", "ms", "requestId", "route", "status", "time"]);
  });

  test("writes no value that lacks the shape of its field", () => {
    logRequest({ requestId: `${CANARY} `, actorId: `${CANARY}@mail.kz`, method: `GET ${CANARY}`, route: { path: `a?q=${CANARY}` }, status: 200, ms: 1 });
    logEvent(`посмотрел ${CANARY}`);
    expect(written.join("")).not.toContain("kanareyka");
  });

  test("tells where an error arose and never quotes its message", () => {
    const error = Object.assign(new TypeError(`Key (email)=(${CANARY}@mail.kz) exists\n    at ${CANARY} (secret.ts:1:1)`), {
      code: "23505",
      constraint: "account_email_unique",
      detail: CANARY,
    });
    logFailure("request.failed", error, { requestId: newId() });
    expect(lines()[0]).toMatchObject({ level: 50, error: "TypeError", code: "23505", constraint: "account_email_unique" });
    expect(JSON.stringify(lines()[0]?.["at"])).toContain("log.server.test");
    expect(written.join("")).not.toContain("kanareyka");
  });

  test("says nothing at all until it is opened", () => {
    openLog("silent");
    logEvent("server.ready");
    expect(written).toEqual([]);
  });
});
