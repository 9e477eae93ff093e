import { describe, expect, test } from "vitest";
import type { Role } from "../access/roles.ts";
import { taskScope } from "../access/scope.ts";
import { newId } from "../ids.ts";
import { openingStatement } from "./settings.ts";

describe("the statement that opens a transaction", () => {
  test("names actor, task and reach", () => {
    expect(openingStatement(taskScope("worker", ["/kz/75/"]), "READ ONLY")).toBe(
      "BEGIN READ ONLY; SET LOCAL pana.actor = ''; SET LOCAL pana.task = 'worker'; SET LOCAL pana.role = ''; SET LOCAL pana.reach = '/kz/75/'",
    );
  });

  test.each(["/", "", "/kz", "kz/", "/kz/%/", "/kz/'; DROP TABLE place; --/", "/kz/,/"])(
    "refuses the reach %j",
    (prefix) => {
      expect(() => openingStatement(taskScope("worker", [prefix]), "READ WRITE")).toThrow(/not a place path/);
    },
  );

  test("refuses a role that does not exist", () => {
    const place = { accountId: newId(), sessionId: newId(), placeId: newId(), placePath: "/kz/", reach: ["/kz/"] };
    const scope = { kind: "person", role: "administrator'; --" as Role, ...place } as const;
    expect(() => openingStatement(scope, "READ WRITE")).toThrow(/role is not a known one/);
  });

  test("refuses an actor that is not an id", () => {
    const scope = { kind: "roleless", accountId: "x' OR 1=1", sessionId: "s", reach: [] } as const;
    expect(() => openingStatement(scope, "READ WRITE")).toThrow(/not an id/);
  });
});
