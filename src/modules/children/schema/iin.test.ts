import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bornByIin, isIin } from "./iin.ts";

const GOOD = "120304500120";

describe("an identity number", () => {
  test("says the birth date with its century", () => {
    expect(bornByIin("990131300000")).toBe("1999-01-31");
    expect(bornByIin("120304500000")).toBe("2012-03-04");
    expect(bornByIin("120231500000")).toBeUndefined();
    expect(bornByIin("120304900000")).toBeUndefined();
  });

  test("is right with exactly one check digit, or with none", () => {
    const last = [...Array(10).keys()].map((digit) => `${GOOD.slice(0, 11)}${digit}`).filter(isIin);
    expect(last).toHaveLength(1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (number) => {
        const start = `1203045${String(number).padStart(4, "0")}`;
        expect([...Array(10).keys()].filter((digit) => isIin(`${start}${digit}`)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("with one digit mistyped is wrong", () => {
    const good = [...Array(10).keys()].map((digit) => `${GOOD.slice(0, 11)}${digit}`).find(isIin) ?? "";
    // The eleventh digit weighs eleven, which the check digit does not see.
    for (let at = 7; at < 10; at++) expect(isIin(`${good.slice(0, at)}${(Number(good[at]) + 1) % 10}${good.slice(at + 1)}`)).toBe(false);
    expect(isIin(good.slice(0, 11))).toBe(false);
  });
});
