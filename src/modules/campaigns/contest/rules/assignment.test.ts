import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assign, mayJudge, type Juror, type ToJudge } from "./assignment.ts";

const entry = (id: string, schoolPath: string, more: Partial<ToJudge> = {}): ToJudge => ({ id, schoolPath, nomination: "photo", has: [], steppedBack: [], ...more });
const juror = (id: string, more: Partial<Juror> = {}): Juror => ({ id, nominations: [], places: [], ...more });

describe("the jurors of an entry", () => {
  test("are never from its own school, and only those of its nomination", () => {
    expect(mayJudge(juror("a", { places: ["/kz/75/1/2/"] }), entry("e", "/kz/75/1/2/"))).toBe(false);
    expect(mayJudge(juror("a", { nominations: ["essay"] }), entry("e", "/kz/75/1/2/"))).toBe(false);
    expect(mayJudge(juror("a", { places: ["/kz/75/1/"], nominations: ["photo"] }), entry("e", "/kz/75/1/2/"))).toBe(true);
  });

  test("who are there stay, who stepped back are not asked again, and what lacks some is named", () => {
    const { added, short } = assign([entry("e", "/s/", { has: ["a"], steppedBack: ["b"] })], [juror("a"), juror("b"), juror("c")], 3);
    expect(added).toEqual([{ entryId: "e", jurorId: "c" }]);
    expect(short).toEqual(["e"]);
  });

  test("are as many as asked, each once, and nobody has more than one more than another, when all may judge all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }), (entries, jurors, perEntry) => {
        const all = Array.from({ length: entries }, (_, at) => entry(`e${at}`, `/s${at}/`));
        const { added, short } = assign(all, Array.from({ length: jurors }, (_, at) => juror(`j${at}`)), perEntry);
        const each = Math.min(perEntry, jurors);
        expect(added).toHaveLength(entries * each);
        expect(new Set(added.map(({ entryId, jurorId }) => `${entryId} ${jurorId}`)).size).toBe(added.length);
        const loads = Array.from({ length: jurors }, (_, at) => added.filter(({ jurorId }) => jurorId === `j${at}`).length);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        expect(short.length).toBe(perEntry > jurors ? entries : 0);
      }),
      { seed: 11 },
    );
  });

  test("are never wrong ones, whatever schools and nominations there are", () => {
    const path = fc.constantFrom("/s1/", "/s2/", "/s3/");
    const nomination = fc.constantFrom("photo", "essay");
    fc.assert(
      fc.property(fc.array(fc.tuple(path, nomination), { maxLength: 20 }), fc.array(fc.tuple(fc.array(path), fc.array(nomination)), { maxLength: 6 }), (entries, jurors) => {
        const all = entries.map(([at, of], index) => entry(`e${index}`, at, { nomination: of }));
        const jury = jurors.map(([places, nominations], index) => juror(`j${index}`, { places, nominations }));
        for (const { entryId, jurorId } of assign(all, jury, 2).added) expect(mayJudge(jury.find(({ id }) => id === jurorId)!, all.find(({ id }) => id === entryId)!)).toBe(true);
      }),
      { seed: 12 },
    );
  });
});
