import { describe, expect, test } from "vitest";
import { safeNext } from "./next.ts";
import { waitAfter } from "./rules.ts";

describe("patience with guesses", () => {
  test("grows with every try, then locks for a quarter of an hour", () => {
    const seconds = Array.from({ length: 12 }, (_, index) => waitAfter("email", index + 1) / 1000);
    expect(seconds).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 60, 900, 900, 900]);
  });

  test("is longer with an address, behind which a school may sit", () => {
    expect(waitAfter("address", 40)).toBe(0);
    expect(waitAfter("address", 41)).toBe(5_000);
    expect(waitAfter("address", 100)).toBe(900_000);
  });
});

test.each(["/kk/home", "/ru/places/1?page=2", "/en"])("%s is a page to go on to after signing in", (next) => {
  expect(safeNext(next)).toBe(next);
});

test.each(["https://evil.example", "//evil.example", "/\\evil.example", "/kk\\..", "kk/home", "/de/home", "/%2f/evil", "/kk\n", "", null])("%j is not", (next) => {
  expect(safeNext(next)).toBeNull();
});
