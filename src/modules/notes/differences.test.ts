import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences, type Stretch } from "./differences.ts";

const textOf = (stretches: readonly Stretch[], kind: "theirs" | "yours") => stretches.filter((one) => one.kind === "both" || one.kind === kind).map(({ text }) => text).join("");
const word = fc.constantFrom("Айдана", "бүгін", "сабаққа", "келмеді", "\n", " ");
const words = fc.array(word, { maxLength: 40 }).map((some) => some.join(" "));

describe("differences of two texts", () => {
  test("are the words that stand in one of them only", () => {
    expect(differences("Бүгін сабаққа келді.", "Бүгін сабаққа келмеді.")).toEqual([
      { kind: "both", text: "Бүгін сабаққа " },
      { kind: "theirs", text: "келді." },
      { kind: "yours", text: "келмеді." },
    ]);
  });

  test("are one change where only a space stands between two of them", () => {
    expect(differences("үйіне қоңырау шалды, анасы", "үйіне барып қайтты, анасы").map(({ text }) => text)).toEqual(["үйіне ", "қоңырау шалды,", "барып қайтты,", " анасы"]);
  });

  test("do not count how a browser ends its lines", () => {
    expect(differences("бірінші\nекінші", "бірінші\r\nекінші")).toEqual([{ kind: "both", text: "бірінші\nекінші" }]);
  });

  test("give back both texts whole", () => {
    fc.assert(
      fc.property(words, words, (theirs, yours) => {
        const found = differences(theirs, yours);
        expect(textOf(found, "theirs")).toBe(theirs);
        expect(textOf(found, "yours")).toBe(yours);
      }),
      { seed: 20261125 },
    );
  });

  test("of two long texts that share nothing are found without comparing every word with every other", () => {
    const long = (sign: string) => Array.from({ length: 6_000 }, (_, index) => `${sign}${index}`).join(" ");
    expect(differences(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["theirs", "yours"]);
  });
});
