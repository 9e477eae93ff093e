import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alikePairs, type Pictured } from "./alike.ts";
import { ALIKE_BITS, differingBits } from "./dhash.ts";

const pictured = (hashes: readonly bigint[], asked: (at: number) => boolean = () => true): Pictured[] => hashes.map((hash, at) => ({ entryId: `e${String(at).padStart(3, "0")}`, hash: BigInt.asIntN(64, hash), asked: asked(at) }));
const flipped = (hash: bigint, bits: readonly number[]) => bits.reduce((all, bit) => all ^ (1n << BigInt(bit)), hash);

describe("pairs of pictures that look the same", () => {
  test("are all those, and only those, that a comparison of each with each finds", () => {
    const word = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
    const near = fc.tuple(fc.nat(3), fc.uniqueArray(fc.nat(63), { maxLength: 14 }));
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 4 }), fc.array(near, { maxLength: 30 }), fc.integer({ min: 0, max: 12 }), fc.func(fc.boolean()), (seeds, wishes, mostBits, asked) => {
        const hashes = [...new Set([...seeds, ...wishes.map(([of, bits]) => flipped(seeds[of]!, bits))])];
        const all = pictured(hashes, (at) => asked(at));
        const naive = all.flatMap((a, at) => all.slice(at + 1).flatMap((b) => ((a.asked || b.asked) && differingBits(a.hash, b.hash) <= mostBits ? [`${a.entryId} ${b.entryId} ${differingBits(a.hash, b.hash)}`] : [])));
        expect(alikePairs(all, mostBits, 10_000).map(({ one, other, bits }) => `${one} ${other} ${bits}`).toSorted()).toEqual(naive.toSorted());
      }),
      { seed: 13 },
    );
  });

  test("of one entry are no pair, and of many that are exactly the same each is named once", () => {
    const one = { entryId: "a", hash: 5n, asked: true };
    expect(alikePairs([one, { ...one, hash: 4n }], ALIKE_BITS, 10)).toEqual([]);
    const white = Array.from({ length: 3_000 }, (_, at) => ({ entryId: `e${at}`, hash: 0n, asked: true }));
    expect(alikePairs(white, ALIKE_BITS, 10_000)).toHaveLength(2_999);
  });

  test("come nearest first and no more than asked for", () => {
    const pairs = alikePairs(pictured([0n, 1n, 0n, 7n]), ALIKE_BITS, 3);
    expect(pairs.map(({ bits }) => bits)).toEqual([0, 1, 2]);
  });
});
