import { describe, expect, test } from "vitest";
import { excludable, sharableWith } from "./access.ts";

const person = (accountId: string, hasKey = true) => ({ accountId, hasKey });
const team = [person("a"), person("b"), person("c"), person("d", false)];

describe("whom a note can be shared with", () => {
  test("leaves out readers, the excluded and people without a key", () => {
    expect(sharableWith(team, [{ accountId: "a" }], ["b"])).toEqual([person("c")]);
  });
});

describe("who can be excluded", () => {
  test("is everybody but oneself and those excluded already", () => {
    expect(excludable(team, "a", ["b"]).map((one) => one.accountId)).toEqual(["c", "d"]);
  });
});
