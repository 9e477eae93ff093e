import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeShare, encodeShare, fingerprintOf } from "./share-code.server.ts";

const share = fc.uint8Array({ minLength: 33, maxLength: 33 });
const fingerprint = fingerprintOf(new Uint8Array(32).fill(7));

describe("the code of a printed share", () => {
  test("gives back what was printed, also typed in small letters, without dashes, with O for 0 and l for 1", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 3 }), (bytes, number) => {
        const code = encodeShare({ number, fingerprint, share: bytes });
        const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
        expect(decodeShare(typed)).toEqual({ number, fingerprint, share: bytes });
      }),
      { seed: 20261120 },
    );
  });

  test("is refused when any one sign is wrong, missing or doubled", () => {
    const code = encodeShare({ number: 2, fingerprint, share: new Uint8Array(33).fill(9) });
    fc.assert(
      fc.property(fc.nat({ max: code.length - 1 }), fc.constantFrom("A", "7", "Z", "", "AA"), (at, sign) => {
        fc.pre(code[at] !== "-" && code[at] !== sign);
        expect(decodeShare(code.slice(0, at) + sign + code.slice(at + 1))).toBeUndefined();
      }),
      { seed: 20261120 },
    );
  });

  test("is eighteen groups of four", () => {
    expect(encodeShare({ number: 1, fingerprint, share: new Uint8Array(33) }).split("-").map((group) => group.length)).toEqual([...Array(17).fill(4), 3]);
  });
});
