import { describe, expect, test } from "vitest";
import { returnFormSchema } from "../schema/return-form.ts";
import { beginForm, columnOf, freeColumnCode, moveColumn, putColumn, readOptions, removeColumn, type ColumnInput } from "./form-building.ts";

const words = (kk: string) => ({ kk, ru: "", en: "" });
const begun = beginForm(words("Есеп"), words("Қатысушылар саны"));
const input: ColumnInput = { heading: words("Орны"), help: words(""), required: false, additive: true, participants: false, least: null, most: null, askAbove: null, several: false, options: [] };
const guests = columnOf("number", "number1", { ...input, heading: words("Қонақтар") });

describe("building a form", () => {
  test("begins with participants, and every step leaves a form that can be published", () => {
    if (!guests) throw new Error("The column was refused.");
    const two = putColumn(begun, guests);
    expect(two.columns.map(({ code }) => code)).toEqual(["participants", "number1"]);
    expect(moveColumn(two, "number1", -1).columns.map(({ code }) => code)).toEqual(["number1", "participants"]);
    expect(moveColumn(two, "number1", 1)).toEqual(two);
    expect(returnFormSchema.safeParse(removeColumn(two, "participants"))).toMatchObject({ success: true, data: { checks: [] } });
    expect(removeColumn(begun, "participants")).toEqual(begun);
  });

  test("has one column of participants at most", () => {
    const more = columnOf("number", "number1", { ...input, participants: true });
    const form = more ? putColumn(begun, more) : begun;
    expect(form.columns.map((column) => column.kind === "number" && column.participants)).toEqual([false, true]);
  });

  test("gives each new column a code that is free", () => {
    expect(freeColumnCode(begun, "number")).toBe("number1");
    expect(guests && freeColumnCode(putColumn(begun, guests), "number")).toBe("number2");
  });

  test("refuses a choice with one option, and keeps the codes of reworded ones", () => {
    expect(columnOf("choice", "choice1", { ...input, options: [{ code: "option1", words: words("Зал") }] })).toBeUndefined();
    const before = [{ code: "hall", words: words("Зал") }, { code: "yard", words: words("Аула") }];
    const read = readOptions({ kk: "Аула\nАкт залы\nСынып", ru: "", en: "" }, before);
    expect(Array.isArray(read) && read.map(({ code }) => code)).toEqual(["yard", "option1", "option2"]);
  });
});
