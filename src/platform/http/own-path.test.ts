import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

test.each(["/kk", "/ru/places?sort=name", "/en/a/b"])("%s is a way back", (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each(["//evil.example", "/\\evil.example", "https://evil.example/kk", "/kk//..//evil", "javascript:alert(1)", "/xx", "", null, "/kkk", "kk", "/kk\n//evil.example"])(
  "%j leads nowhere else",
  (path) => {
    const own = ownPath(path);
    expect(own === undefined || new URL(own, "http://localhost").origin === "http://localhost").toBe(true);
    expect(own?.startsWith("//") ?? false).toBe(false);
  },
);
