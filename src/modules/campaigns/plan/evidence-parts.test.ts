import { describe, expect, test } from "vitest";
import { evidenceParts } from "./evidence-parts.ts";

describe("what proves a measure", () => {
  test("leads on where it is an address, and stays words where it is none", () => {
    expect(evidenceParts("№ 12, https://orken.kz/news/1 және хаттама")).toEqual([{ text: "№ 12, ", url: null }, { text: "https://orken.kz/news/1", url: "https://orken.kz/news/1" }, { text: " және хаттама", url: null }]);
    expect(evidenceParts("javascript:alert(1)")).toEqual([{ text: "javascript:alert(1)", url: null }]);
    expect(evidenceParts("")).toEqual([]);
  });

  test("never leads to an inside address", () => {
    expect(evidenceParts("http://127.0.0.1/admin").map(({ url }) => url)).toEqual([null]);
  });
});
