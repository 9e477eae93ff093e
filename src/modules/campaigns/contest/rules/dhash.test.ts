import { expect, test } from "vitest";
import { differingBits, dHash } from "./dhash.ts";

const dots = (of: (row: number, column: number) => number) => Array.from({ length: 72 }, (_, at) => of(Math.floor(at / 9), at % 9));

test("a picture is known by which of two neighbours is brighter", () => {
  expect(dHash(dots((_, column) => column))).toBe(-1n);
  expect(dHash(dots((_, column) => -column))).toBe(0n);
  expect(() => dHash([1, 2, 3])).toThrow("nine by eight");
});

test("brighter all over it is the same, and with one dot changed nearly", () => {
  const wave = dots((row, column) => 100 + 40 * Math.sin(row + column));
  expect(dHash(wave.map((grey) => grey + 20))).toBe(dHash(wave));
  const spoilt = wave.with(40, 0);
  expect(differingBits(dHash(spoilt), dHash(wave))).toBeLessThanOrEqual(2);
});

test("another picture differs in many bits", () => {
  const wave = dHash(dots((row, column) => Math.sin(row + column)));
  const other = dHash(dots((row, column) => Math.cos(row * 2 - column * 3)));
  expect(differingBits(wave, other)).toBeGreaterThan(15);
});

test("bits are counted over all 64, the sign among them", () => {
  expect([differingBits(-1n, 0n), differingBits(-1n, -1n), differingBits(1n, 0n)]).toEqual([64, 0, 1]);
});
