import { describe, expect, test } from "vitest";
import { taskScope } from "../access/scope.ts";
import { openingStatement } from "./settings.ts";

describe("the statement that opens a transaction", () => {
  test("names actor, task and reach", () => {
    expect(openingStatement(taskScope("worker", ["/kz/75/"]), "READ ONLY")).toBe(
      "BEGIN READ ONLY; SET LOCAL pana.actor = ''; SET LOCAL pana.task = 'worker'; SET LOCAL pana.reach = '/kz/75/'",
    );
  });

  test.each(["/", "", "/kz", "kz/", "/kz/%/", "/kz/'; DROP TABLE place; --/", "/kz/,/"])(
    "refuses the reach %j",
    (prefix) => {
      expect(() => openingStatement(taskScope("worker", [prefix]), "READ WRITE")).toThrow(/not a place path/);
    },
  );

  test("refuses an actor that is not an id", () => {
    const scope = { kind: "roleless", accountId: "x' OR 1=1", sessionId: "s", reach: [] } as const;
    expect(() => openingStatement(scope, "READ WRITE")).toThrow(/not an id/);
  });
});
