import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPublicAddress } from "./addresses.ts";

const SEED = { seed: 20_261_126, numRuns: 2_000 };
const byte = fc.integer({ min: 0, max: 255 });
const four = fc.tuple(byte, byte, byte, byte);
const word = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
const eight = (first: fc.Arbitrary<string>) => fc.tuple(first, word, word, word, word, word, word, word).map((parts) => parts.join(":"));
const between = (low: number, high: number) => fc.integer({ min: low, max: high }).map((value) => value.toString(16));

/** Told from the numbers alone, without the table of the code. */
function isInside([a, b, c]: readonly number[]): boolean {
  const [x, y, z] = [a ?? 0, b ?? 0, c ?? 0];
  if ([0, 10, 127].includes(x) || x >= 224) return true;
  if (x === 100) return y >= 64 && y < 128;
  if (x === 169) return y === 254;
  if (x === 172) return y >= 16 && y < 32;
  if (x === 198) return y === 18 || y === 19 || (y === 51 && z === 100);
  if (x === 203) return y === 0 && z === 113;
  return x === 192 && (y === 168 || (y === 0 && (z === 0 || z === 2)) || (y === 88 && z === 99) || (y === 31 && z === 196) || (y === 52 && z === 193) || (y === 175 && z === 48));
}

describe("an address", () => {
  test.each(["127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.1"])("%s leads inside", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::7f00:1", "64:ff9b::7f00:1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0", "ff02::1", "2002:7f00:1::", "2001::1", "2001:db8::1", "100::1"])("%s leads inside or hides another", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.255.255", "100.128.0.1", "2a02:6b8::2:242", "2606:4700::1111"])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each(["", "localhost", "0x7f.1", "2130706433", "127.1", "1.2.3.4.5", "8.8.8.8 ", "[::1]"])("%j, which is none, is not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test("of IPv4 is public exactly where no range of machines of one's own, of links or of many holds it", () => {
    fc.assert(fc.property(four, (parts) => isPublicAddress(parts.join(".")) === !isInside(parts)), SEED);
  });

  test("of IPv4 within IPv6, however it is written, is never public", () => {
    const hidden = four.chain((parts) => {
      const hex = [`${((parts[0] << 8) | parts[1]).toString(16)}`, `${((parts[2] << 8) | parts[3]).toString(16)}`].join(":");
      return fc.constantFrom(`::ffff:${parts.join(".")}`, `::ffff:${hex}`, `::${hex}`, `64:ff9b::${hex}`, `2002:${hex}::1`, `0:0:0:0:0:ffff:${parts.join(".")}`);
    });
    fc.assert(fc.property(hidden, (address) => !isPublicAddress(address)), SEED);
  });

  test("of IPv6 is never public outside what is given out to the public", () => {
    fc.assert(fc.property(eight(fc.oneof(between(0, 0x1fff), between(0x4000, 0xffff))), (address) => !isPublicAddress(address)), SEED);
    fc.assert(fc.property(eight(between(0x2003, 0x260f)), (address) => isPublicAddress(address)), SEED);
  });
});
