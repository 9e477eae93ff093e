import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { additiveColumns, returnFormSchema, type ReturnForm } from "../schema/return-form.ts";
import { formFaults } from "./form-change.ts";

const words = (kk: string) => ({ kk, ru: "", en: "" });
const number = (code: string, more: object = {}) => ({ kind: "number", code, heading: words(code), ...more });
const form = (columns: object[], more: object = {}): ReturnForm => returnFormSchema.parse({ title: words("Есеп"), columns, ...more });
const choice = (...codes: string[]) => ({ kind: "choice", code: "place", heading: words("Орны"), options: codes.map((code) => ({ code, words: words(code) })) });

const published = form([number("children"), { kind: "links", code: "links", heading: words("Сілтемелер") }, number("adults"), choice("hall", "yard")]);

describe("the next version of a form", () => {
  test("may gain columns, change words and limits, and move those that hold no sum", () => {
    const next = form([{ kind: "links", code: "links", heading: words("Белсенді сілтемелер") }, number("children", { most: 10 }), number("adults"), number("guests"), choice("yard", "hall", "class")]);
    expect(formFaults(published, next)).toEqual([]);
  });

  test.each([
    ["lose a column", form([number("children"), number("adults"), choice("hall", "yard")]), { kind: "columnGone", column: "links" }],
    ["change the kind of one", form([number("children"), { kind: "text", code: "links", heading: words("с") }, number("adults"), choice("hall", "yard")]), { kind: "kindChanged", column: "links" }],
    ["stop adding one up", form([number("children", { additive: false }), { kind: "links", code: "links", heading: words("с") }, number("adults"), choice("hall", "yard")]), { kind: "additiveChanged", column: "children" }],
    ["lose a choice", form([number("children"), { kind: "links", code: "links", heading: words("с") }, number("adults"), choice("hall", "class")]), { kind: "optionGone", column: "place" }],
    ["put a new sum before an old one", form([number("guests"), number("children"), { kind: "links", code: "links", heading: words("с") }, number("adults"), choice("hall", "yard")]), { kind: "order", column: "children" }],
    ["become many rows", form(published.columns, { shape: "rows" }), { kind: "shapeChanged" }],
    ["go", null, { kind: "formGone" }],
  ] as const)("may not %s", (_, next, fault) => {
    expect(formFaults(published, next)).toEqual([fault]);
  });

  test("whatever it may be, numbers that were sent stand under the columns they were sent for", () => {
    const codes = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { minLength: 1 });
    fc.assert(
      fc.property(codes, codes, (before, after) => {
        const [old, next] = [form(before.map((code) => number(code))), form(after.map((code) => number(code)))];
        if (formFaults(old, next).length > 0) return;
        expect(additiveColumns(next).slice(0, before.length).map(({ code }) => code)).toEqual(before);
      }),
      { seed: 20261126 },
    );
  });
});
