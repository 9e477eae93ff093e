import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalsOf, labelledTotals } from "./decimals.ts";
import { fittedShares, roomOf } from "./fit.ts";
import { sheetName } from "./sheet-name.ts";
import { breakWords } from "./word-breaks.ts";

const WIDTH = 170;
const column = (wanted: number, ...texts: string[]) => ({ wanted, numeric: false, label: "", texts });

describe("the columns of a table", () => {
  test("divide the page as wished where that is enough", () => {
    expect(fittedShares([column(3, "a"), column(1, "b")], WIDTH)).toEqual([0.75, 0.25]);
  });

  test("are no narrower than their longest word, at the cost of those with room", () => {
    const shares = fittedShares([column(60, "a b c"), column(2, "20.11.2026"), column(10, "сөз")], WIDTH);
    expect(roomOf(shares[1]!, WIDTH)).toBe(10);
    expect(shares[0]! / shares[2]!).toBeCloseTo(6);
  });

  test("always fill the page, whatever stands in them", () => {
    const columns = fc.array(fc.record({ wanted: fc.integer({ min: 1, max: 80 }), numeric: fc.boolean(), label: fc.string({ maxLength: 40 }), texts: fc.array(fc.string({ maxLength: 60 })) }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(columns, (some) => {
        const shares = fittedShares(some, WIDTH);
        expect(shares.every((share) => share > 0)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      }),
      { seed: 4120, numRuns: 300 },
    );
  });

  test("show as many digits after the point as their figures need, and the same in every row", () => {
    const columns = [{ label: "a", kind: "number" }, { label: "b", kind: "number" }, { label: "c", kind: "number", digits: 3 }, { label: "d", kind: "share" }, { label: "e" }] as const;
    expect(decimalsOf(columns, [[1, 2.5, 1, 0.5, "x"], [2, 1.255, null, 0.25, "y"]])).toEqual([0, 2, 3, 1, 0]);
  });

  test("have the word for the total in the first column of words without a total of its own", () => {
    expect(labelledTotals([{ label: "№", kind: "number" }, { label: "a" }, { label: "b", kind: "number" }], [null, null, 7], "Барлығы")).toEqual([null, "Барлығы", 7]);
  });
});

describe("a word that is wider than its column", () => {
  test("is broken after its own signs, with a hyphen between letters and with none in a code", () => {
    expect(breakWords("а-б көпсалалы", 20)).toBe("а-б көпсалалы");
    expect(breakWords("мамандандырылған", 8)).toBe("маманда\u00ADндырылғ\u00ADан");
    expect(breakWords("4F46BE877450AF41", 9)).toBe("4F46BE87\u200B7450AF41");
    expect(breakWords("aigerim@mektep.edu.kz", 10)).toBe("aigerim@\u200Bmektep.\u200Bedu.\u200Bkz");
  });

  test("keeps every sign, and no piece of it is too wide", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 4, max: 40 }), (text, room) => {
        const broken = breakWords(text, room);
        expect(broken.replace(/[\u00AD\u200B]/g, "")).toBe(text.replace(/[\u00AD\u200B]/g, ""));
        for (const piece of broken.split(/[\u00AD\u200B \n]/)) expect([...piece].length).toBeLessThanOrEqual(room);
      }),
      { seed: 4121, numRuns: 300 },
    );
  });
});

test("names of sheets are short, clean and different", () => {
  const taken = new Set<string>();
  const long = "Облыс мектептерінің қазақ тіліндегі тізімі";
  const names = ["'a/b: [c]'", "A B   C", long, long, ""].map((name) => sheetName(name, taken));
  expect(names).toEqual(["a b   c", "A B   C 2", "Облыс мектептерінің қазақ тілін", "Облыс мектептерінің қазақ тіл 2", "1"]);
});
