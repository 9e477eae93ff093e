import { expect, test } from "vitest";
import { taskScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import { countAttempt, forgiveAttempt, type Subject } from "./attempts.server.ts";

test("thirty people signing in at once behind one address do not make each other wait", async () => {
  const waits = await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      const subjects: Subject[] = [{ kind: "address", value: "203.0.113.7" }, { kind: "email", value: `${index}@test.pana` }];
      const counted = await write(taskScope("sign-in"), (tx) => countAttempt(tx, subjects));
      if (counted.waitMs === 0) await write(taskScope("sign-in"), (tx) => forgiveAttempt(tx, subjects));
      return counted.waitMs;
    }),
  );
  expect(waits.filter((wait) => wait > 0)).toEqual([]);
});
