import { describe, expect, test } from "vitest";
import { mayLetInTo, type Consent } from "./readmission-rules.ts";

const head: Consent = { accountId: "head", givenAs: "head" };
const officer: Consent = { accountId: "officer", givenAs: "officer" };
const heads = ["head"];

describe("letting a member in again", () => {
  test("needs the head's consent for what the head reads, and no other will do", () => {
    const item = { heldBy: ["head", "colleague"] };
    expect(mayLetInTo(item, "asker", heads, [])).toBe(false);
    expect(mayLetInTo(item, "asker", heads, [officer])).toBe(false);
    expect(mayLetInTo(item, "asker", heads, [head])).toBe(true);
  });

  test("needs the officer's consent for what the head is kept out of", () => {
    const item = { heldBy: ["colleague"] };
    expect(mayLetInTo(item, "asker", heads, [head])).toBe(false);
    expect(mayLetInTo(item, "asker", heads, [head, officer])).toBe(true);
  });

  test("of the head needs the officer, never the head's own consent", () => {
    const item = { heldBy: ["head", "colleague"] };
    expect(mayLetInTo(item, "head", heads, [head])).toBe(false);
    expect(mayLetInTo(item, "head", heads, [officer])).toBe(true);
  });
});
