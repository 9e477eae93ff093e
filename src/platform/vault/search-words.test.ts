import { describe, expect, test } from "vitest";
import { searchWords } from "./search-words.ts";

describe("the words of a name", () => {
  test("are the same for Kazakh letters and the Russian ones typed for them", () => {
    expect(searchWords("Әлия Сүлейменқызы")).toEqual(searchWords("алия  СУЛЕЙМЕНКЫЗЫ"));
  });

  test("keep an identity number whole and leave single letters out", () => {
    expect(searchWords("Ахметов А. Б., ЖСН 120304500123")).toEqual(["ахметов", "жсн", "120304500123"]);
  });
});
