import { expect, test } from "vitest";
import { hashPassword, passwordMatches } from "./password-hash.server.ts";

test("a password is kept as Argon2id of 32 MiB and three passes, which tests of the database alone make cheaper", async () => {
  const kept = await hashPassword("төрт түлік мал 4");
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/);
  expect(await passwordMatches(kept, "төрт түлік мал 4")).toBe(true);
  expect(await passwordMatches(kept, "төрт түлік мал 5")).toBe(false);
});
