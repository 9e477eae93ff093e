import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binCheckDigit, isBin } from "./bin.ts";

const eleven = fc.stringMatching(/^\d{11}$/).filter((digits) => binCheckDigit(digits) !== undefined);
const bin = eleven.map((digits) => digits + String(binCheckDigit(digits)));
const run = { seed: 20261120 };

describe("БИН", () => {
  test("with the right check digit is accepted, with any other refused", () => {
    fc.assert(
      fc.property(bin, fc.integer({ min: 0, max: 9 }), (good, digit) => {
        expect(isBin(good.slice(0, 11) + String(digit))).toBe(String(digit) === good[11]);
      }),
      run,
    );
  });

  test("with one of the first ten digits mistyped is nearly always refused", () => {
    let missed = 0;
    let tried = 0;
    fc.assert(
      fc.property(bin, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (good, at, shift) => {
        const digits = [...good];
        digits[at] = String((Number(good[at]) + shift) % 10);
        tried += 1;
        if (isBin(digits.join(""))) missed += 1;
      }),
      { ...run, numRuns: 2000 },
    );
    expect(missed / tried).toBeLessThan(0.02);
  });

  test("of well-known companies is accepted", () => {
    for (const known of ["940140000385", "971240001315", "020240000555", "081140000436"]) expect(isBin(known)).toBe(true);
  });

  test("that is short, long or not of digits is refused", () => {
    for (const bad of ["", "12345678901", "1234567890123", "12345678901x", " 123456789011"]) expect(isBin(bad)).toBe(false);
  });
});
