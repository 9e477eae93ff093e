import { describe, expect, test } from "vitest";
import { ownPage } from "./next.ts";

describe("the page to go on to", () => {
  test("is a path of ours", () => {
    expect(ownPage("/kk/notes/new")).toBe("/kk/notes/new");
  });

  test.each(["//evil.example", "https://evil.example", "/kk/../..//evil", "/kk/notes?x=1", "javascript:alert(1)", "/fr/notes", ""])("is never %s", (next) => {
    expect(ownPage(next)).toBeUndefined();
  });
});
