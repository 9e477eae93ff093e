import fc from "fast-check";
import { expect, test } from "vitest";
import { groupsOf, newReceipt, readReceipt, RECEIPT_DIGITS } from "./receipt.ts";

test("a receipt holds at least 64 random bits", () => {
  expect(RECEIPT_DIGITS * Math.log2(10)).toBeGreaterThanOrEqual(64);
  expect(new Set(Array.from({ length: 500 }, newReceipt)).size).toBe(500);
});

test("a receipt is read however its groups are parted", () => {
  const parting = fc.constantFrom(" ", "-", " – ", "\n", "\t", ".", " ");
  fc.assert(fc.property(parting, (between) => {
    const digits = newReceipt();
    expect(readReceipt(` ${groupsOf(digits).join(between)} `)).toBe(digits);
  }), { seed: 20261126 });
});

test.each(["", "1234", "a".repeat(RECEIPT_DIGITS), "1".repeat(RECEIPT_DIGITS + 1), "1234 5678 9012 3456 789x"])("«%s» is no receipt", (typed) => {
  expect(readReceipt(typed)).toBeUndefined();
});

test("digits of a full-width keyboard are digits", () => {
  expect(readReceipt("1234 ".repeat(5))).toBe("1234".repeat(5));
});
