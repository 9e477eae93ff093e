import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addUp, type Numbers } from "./numbers.ts";

const SEED = 20261126;
const WIDTH = 3;
const line = fc.tuple(...Array.from({ length: WIDTH }, () => fc.option(fc.nat(1_000_000))));

type Tree = { leaves: readonly Numbers[]; below: readonly Tree[] };
const treeOf = (levels: number): fc.Arbitrary<Tree> =>
  fc.record({ leaves: fc.array(line, { maxLength: 5 }), below: levels === 0 ? fc.constant([]) : fc.array(treeOf(levels - 1), { maxLength: 4 }) });
const leavesOf = ({ leaves, below }: Tree): Numbers[] => [...leaves, ...below.flatMap(leavesOf)];
const consolidated = ({ leaves, below }: Tree): Numbers => addUp([...leaves, ...below.map(consolidated)], WIDTH);

describe("adding up", () => {
  test("level by level gives what adding up the leaves at once gives, for any tree", () => {
    fc.assert(
      fc.property(treeOf(3), (any) => {
        expect(consolidated(any)).toEqual(addUp(leavesOf(any), WIDTH));
      }),
      { seed: SEED },
    );
  });

  test("never takes what is missing for nought: a column is null exactly where nothing was reported", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const sums = addUp(lines, WIDTH);
        sums.forEach((sum, at) => expect(sum === null).toBe(lines.every((one) => one[at] === null)));
        expect(addUp([...lines, [null, null, null]], WIDTH)).toEqual(sums);
      }),
      { seed: SEED },
    );
  });

  test("keeps nought apart from nothing", () => {
    expect(addUp([[0, null, 5], [0, null, null]], WIDTH)).toEqual([0, null, 5]);
    expect(addUp([], WIDTH)).toEqual([null, null, null]);
  });
});
