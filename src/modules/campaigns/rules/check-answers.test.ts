import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { returnFormSchema } from "../schema/return-form.ts";
import { checkAnswers, type Known } from "./check-answers.ts";

const word = { kk: "с", ru: "", en: "" };
const heading = word;
const flashmob = returnFormSchema.parse({
  title: word,
  columns: [
    { kind: "number", code: "participants", heading, required: true, participants: true },
    { kind: "links", code: "links", heading },
  ],
  checks: [{ column: "participants", notAbove: "pupilsAndStaff" }],
});
const known: Known = { pupils: 900, staff: 70, today: "2026-11-26", ideas: ["respect", "protectData"], files: new Set(["f1", "f2", "f3"]) };
const yes = { tookPart: "yes" };

const wide = returnFormSchema.parse({
  title: word,
  columns: [
    { kind: "number", code: "pupils", heading, most: 5_000, askAbove: 3_000 },
    { kind: "number", code: "classes", heading },
    { kind: "text", code: "about", heading, longest: 50 },
    { kind: "yesNo", code: "parents", heading },
    { kind: "date", code: "day", heading },
    { kind: "choice", code: "place", heading, options: [{ code: "hall", words: word }, { code: "yard", words: word }] },
    { kind: "choice", code: "helpers", heading, several: true, options: [{ code: "police", words: word }, { code: "media", words: word }] },
    { kind: "publications", code: "press", heading },
    { kind: "files", code: "photos", heading, most: 2 },
  ],
  checks: [{ column: "classes", notAbove: { column: "pupils" }, strict: true }],
});
const faultOf = (form: typeof wide, values: Record<string, string | string[]>, field: string) => {
  const checked = checkAnswers(form, { ...yes, ...values }, known);
  return checked.ok ? undefined : checked.faults[field];
};
const answersOf = (form: typeof wide, values: Record<string, string | string[]>) => {
  const checked = checkAnswers(form, { ...yes, ...values }, known);
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.answers;
};

describe("the return of a flashmob", () => {
  test("is a number and links, each link as it was pasted", () => {
    expect(answersOf(flashmob, { "0.participants": " 1\u00a0204 ", "0.links": "instagram.com/p/A\nt.me/x/1", "explain.0.participants": "Ата-аналар да қатысты", ideas: ["respect", "made up"] })).toEqual({
      tookPart: true, reason: "", rows: [{ participants: 1204 }], links: { links: ["instagram.com/p/A", "t.me/x/1"] }, ideas: ["respect"], explanations: { participants: "Ата-аналар да қатысты" },
    });
  });

  test("asks whether the place took part at all, and why not", () => {
    expect(checkAnswers(flashmob, {}, known)).toEqual({ ok: false, faults: { tookPart: { kind: "required" } } });
    expect(checkAnswers(flashmob, { tookPart: "no", reason: "  " }, known)).toEqual({ ok: false, faults: { reason: { kind: "required" } } });
    expect(checkAnswers(flashmob, { tookPart: "no", reason: "Карантин", "0.participants": "12" }, known)).toMatchObject({ ok: true, answers: { tookPart: false, reason: "Карантин", rows: [] } });
  });

  test("needs its number, and takes zero for a number", () => {
    expect(faultOf(flashmob, {}, "0.participants")).toEqual({ kind: "required" });
    expect(answersOf(flashmob, { "0.participants": "0" }).rows).toEqual([{ participants: 0 }]);
  });

  test.each(["көп", "12,5", "1.204", "-3", "12 оқушы", "1e3", "٤٢", "=1+1"])("%s is not how many took part", (text) => {
    expect(["notWhole", "outside"]).toContain(faultOf(flashmob, { "0.participants": text }, "0.participants")?.kind);
  });

  test("with more than learn and work at the school is asked about, and passes when explained", () => {
    const because = { above: 970, of: "pupilsAndStaff" };
    expect(faultOf(flashmob, { "0.participants": "971" }, "explain.0.participants")).toEqual({ kind: "explain", because });
    expect(faultOf(flashmob, { "0.participants": "970" }, "explain.0.participants")).toBeUndefined();
    expect(answersOf(flashmob, { "0.participants": "971", "explain.0.participants": "Көрші мектеппен бірге" }).explanations).toEqual({ participants: "Көрші мектеппен бірге" });
  });

  test("is held against nothing where the size of the school is not known", () => {
    expect(checkAnswers(flashmob, { ...yes, "0.participants": "5000" }, { ...known, staff: null }).ok).toBe(true);
  });
});

describe("links", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `https://mektep.kz/n/${index}`).join("\n");

  test("at fault are named, so many as a person reads", () => {
    expect(faultOf(flashmob, { "0.participants": "1", "0.links": "a\nb\nc\nd\ne\nf\nhttps://a.kz/1" }, "0.links")).toEqual({ kind: "links", lines: ["a", "b", "c", "d", "e"], count: 6 });
  });

  test("may be two thousand, and fifty thousand are counted and refused", () => {
    expect(answersOf(flashmob, { "0.participants": "1", "0.links": many(2_000) }).links["links"]).toHaveLength(2_000);
    expect(faultOf(flashmob, { "0.participants": "1", "0.links": many(50_000) }, "0.links")).toEqual({ kind: "tooMany", count: 50_000, most: 2_000 });
  });
});

describe("a form of many columns", () => {
  test("that is left empty says nothing at all", () => {
    expect(answersOf(wide, {}).rows).toEqual([{ pupils: null, classes: null, about: null, parents: null, day: null, place: null, helpers: null, press: null, photos: null }]);
  });

  test("is read cell by cell", () => {
    const values = {
      "0.pupils": "20", "0.classes": "2", "0.about": " Сабақ ", "0.parents": "no", "0.day": "21.10.2025", "0.place": "hall", "0.helpers": ["police", "media"],
      "0.press": "Егемен Қазақстан; 22.10.2025; egemen.kz/a/1\n\nҚТК", "0.photos": ["f1", "not ours"],
    };
    expect(answersOf(wide, values).rows).toEqual([
      {
        pupils: 20, classes: 2, about: "Сабақ", parents: false, day: "2025-10-21", place: "hall", helpers: ["police", "media"],
        press: [{ outlet: "Егемен Қазақстан", date: "2025-10-22", link: "https://egemen.kz/a/1" }, { outlet: "ҚТК", date: null, link: "" }], photos: ["f1"],
      },
    ]);
  });

  test.each([
    ["1900-10-21", { kind: "dayOutside", first: "1991-01-01", last: "2026-11-27" }],
    ["21.10.1900", { kind: "dayOutside", first: "1991-01-01", last: "2026-11-27" }],
    ["2026-11-28", { kind: "dayOutside", first: "1991-01-01", last: "2026-11-27" }],
    ["2026-11-27", undefined],
    ["1991-01-01", undefined],
    ["31.02.2025", { kind: "notDay" }],
    ["кеше", { kind: "notDay" }],
  ])("the day %s is refused clearly or taken", (day, fault) => {
    expect(faultOf(wide, { "0.day": day }, "0.day")).toEqual(fault);
  });

  test("asks about a number that is unusual, and refuses one beyond the form", () => {
    expect(faultOf(wide, { "0.pupils": "3001" }, "explain.0.pupils")).toEqual({ kind: "explain", because: { above: 3_000, of: "usual" } });
    expect(faultOf(wide, { "0.pupils": "5001" }, "0.pupils")).toEqual({ kind: "outside", least: 0, most: 5_000 });
  });

  test("a strict check lets no explanation pass", () => {
    expect(faultOf(wide, { "0.pupils": "3", "0.classes": "4", "explain.0.classes": "Солай" }, "0.classes")).toEqual({ kind: "never", because: { above: 3, of: "column", column: "pupils" } });
    expect(faultOf(wide, { "0.classes": "4" }, "0.classes")).toBeUndefined();
  });

  test.each([
    ["0.about", "a".repeat(5_000_000), { kind: "tooLong", over: 4_999_950, longest: 50 }],
    ["0.parents", "maybe", { kind: "notChoice" }],
    ["0.place", "roof", { kind: "notChoice" }],
    ["0.photos", ["f1", "f2", "f3"], { kind: "tooMany", count: 3, most: 2 }],
    ["0.press", "Егемен; 21.10.1900; egemen.kz/1\n; 21.10.2025", { kind: "publications", lines: [1, 2], count: 2 }],
    ["0.press", "Егемен; 21.10.2025; a.kz/1; b.kz/2", { kind: "publications", lines: [1], count: 1 }],
  ])("%s is refused with what is wrong", (field, value, fault) => {
    expect(faultOf(wide, { [field]: value }, field)).toEqual(fault);
  });
});

describe("a form with a row for each event", () => {
  const rows = returnFormSchema.parse({ ...flashmob, shape: "rows", columns: [...flashmob.columns, { kind: "text", code: "event", heading }] });

  test("leaves empty rows out and keeps each row's own links", () => {
    const answers = answersOf(rows, { rows: "3", "0.participants": "10", "0.links": "t.me/a/1", "2.participants": "20", "2.event": "Апта", "2.links": "t.me/a/2" });
    expect(answers.rows).toEqual([
      { participants: 10, links: ["t.me/a/1"], event: null },
      { participants: 20, links: ["t.me/a/2"], event: "Апта" },
    ]);
    expect(answers.links).toEqual({ links: ["t.me/a/1", "t.me/a/2"] });
  });

  test("names the row that is at fault, and asks for one where none is filled in", () => {
    expect(faultOf(rows, { rows: "2", "0.participants": "1", "1.event": "Апта" }, "1.participants")).toEqual({ kind: "required" });
    expect(faultOf(rows, { rows: "2" }, "0.participants")).toEqual({ kind: "required" });
  });
});

test("whatever is typed is an answer or a fault beside a field, never a failure", () => {
  const field = fc.constantFrom("0.pupils", "0.classes", "0.about", "0.parents", "0.day", "0.place", "0.helpers", "0.press", "0.photos", "tookPart", "reason", "rows", "ideas", "explain.0.pupils");
  const value = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.array(fc.string()), fc.constantFrom("yes", "no", "9999", "1900-01-01", "police"));
  fc.assert(
    fc.property(fc.dictionary(field, value), (values) => {
      const checked = checkAnswers(wide, { ...yes, ...values }, known);
      if (!checked.ok) expect(Object.keys(checked.faults).length).toBeGreaterThan(0);
    }),
    { seed: 4, numRuns: 1_000 },
  );
});
