import { describe, expect, test } from "vitest";
import { reasonOf, rhythmOf, whereOf } from "./rules.ts";

describe("why a job failed", () => {
  test.each([
    [{ value: { message: "job heartbeat timeout" } }, "workerDied"],
    [{ value: { message: "job timed out" } }, "tookTooLong"],
    [{ error: "error", code: "57P01" }, "databaseAway"],
    [{ error: "error", code: "23505" }, "databaseRefused"],
    [{ error: "error", code: "42501" }, "notPermitted"],
    [{ error: "Error", code: "ECONNREFUSED" }, "networkAway"],
    [{ error: "Error", code: "ENOSPC" }, "diskFull"],
    [{ error: "ZodError", code: null }, "unfit"],
    [{ error: "TypeError", code: null }, "unforeseen"],
    [{}, "unforeseen"],
  ] as const)("%j is %s", (failure, reason) => {
    expect(reasonOf(failure)).toBe(reason);
  });

  test("is told with the line of the program, past the packages it went through", () => {
    const at = ["at Client.query (/a/node_modules/pg/lib/client.js:526:17)", "at async applyImport (file:///srv/pana/src/modules/places/import/apply.server.ts:31:5)"];
    expect(whereOf({ error: "error", code: "23505", at })).toBe("error · 23505 · apply.server.ts:31");
    expect(whereOf({ error: "TypeError", at: [] })).toBe("TypeError");
  });
});

describe("when a job comes round", () => {
  test.each([
    ["*/10 * * * *", { every: "minutes", minutes: 10 }],
    ["* * * * *", { every: "minutes", minutes: 1 }],
    ["5 * * * *", { every: "hour", minute: 5 }],
    ["30 3 * * *", { every: "day", at: "03:30" }],
    ["0 8 * * 1", { every: "other", cron: "0 8 * * 1" }],
    ["*/10 8 * * *", { every: "other", cron: "*/10 8 * * *" }],
  ])("%s", (cron, rhythm) => {
    expect(rhythmOf(cron)).toEqual(rhythm);
  });
});
