import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithoutRemark, peopleShown, phaseOf, shareTakingPart, toneOfShare } from "./rules.ts";

const held = { state: "published", heldFrom: "2025-10-09", heldUntil: "2025-10-17" } as const;

describe("a campaign, for whoever looks from outside,", () => {
  test.each([["2025-10-08", "coming"], ["2025-10-09", "running"], ["2025-10-17", "running"], ["2025-10-18", "past"]])("on %s is %s", (today, phase) => {
    expect(phaseOf(held, today)).toBe(phase);
  });

  test("that was closed early is past, and one that was called off is cancelled, whatever the day", () => {
    expect(phaseOf({ ...held, state: "archived" }, "2025-10-10")).toBe("past");
    expect(phaseOf({ ...held, state: "cancelled" }, "2025-10-01")).toBe("cancelled");
  });
});

describe("what is counted for the public", () => {
  test("withholds few people, and says nothing where nothing was said", () => {
    expect([null, 0, 1, 9, 10].map(peopleShown)).toEqual([null, 0, "withheld", "withheld", 10]);
  });

  test("is a share of the whole or none, on five even steps", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (expected, reported, tookPart) => {
        const share = shareTakingPart({ expected, reported, tookPart });
        expect(share === null || (share >= 0 && share <= 1)).toBe(true);
        expect(toneOfShare(share)).toSatisfy((tone) => (share === null ? tone === "none" : tone === Math.min(5, Math.floor(share * 5) + 1)));
      }),
      { seed: 20_261_126 },
    );
    expect([0, 0.19, 0.2, 0.99, 1, null].map(toneOfShare)).toEqual([1, 1, 2, 5, 5, "none"]);
    expect(shareTakingPart({ expected: 4, reported: 0, tookPart: 0 })).toBeNull();
  });
});

test("a link that was sent twice, is gone or names no hashtag is never let in with the whole page", () => {
  const plain = { alsoSent: 0, answer: null, hashtags: null };
  expect(isWithoutRemark(plain)).toBe(true);
  expect(isWithoutRemark({ ...plain, answer: "there", hashtags: true })).toBe(true);
  for (const remark of [{ alsoSent: 1 }, { answer: "gone" as const }, { answer: "moved" as const }, { answer: "silent" as const }, { hashtags: false }]) expect(isWithoutRemark({ ...plain, ...remark })).toBe(false);
});
