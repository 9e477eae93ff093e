import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planSchema, type Plan } from "../schema/plan.ts";
import { moveMeasure, moveSection, putMeasure, putSection, removeMeasure, removeSection, type Numbering } from "./plan-building.ts";

const word = (kk: string) => ({ kk, ru: "", en: "" });
const measure = (number: number | null, kk: string) => ({ number, title: word(kk), completion: word("ақпарат"), period: { kind: "constantly" as const }, periodWords: word(""), responsible: ["schools" as const], byAgreement: [], responsibleWords: word("") });
const plan: Plan = planSchema.parse({ sections: [{ heading: word("Бірінші"), measures: [measure(1, "а"), measure(2, "ә")] }, { number: "3", heading: word("Үшінші"), measures: [measure(3, "б")] }] });
const draft: Numbering = { inForce: false, next: 9 };
const inForce: Numbering = { inForce: true, next: 9 };
const said = ({ sections }: Plan) => sections.map(({ measures }) => measures.map(({ number, title }) => `${number}${title.kk}`).join(" "));

describe("a plan that is still a draft", () => {
  test("is numbered anew from top to bottom by every change", () => {
    expect(said(putMeasure(plan, 0, measure(null, "в"), draft))).toEqual(["1а 2ә 3в", "4б"]);
    expect(said(moveMeasure(plan, 2, -1, draft))).toEqual(["1ә 2а", "3б"]);
    expect(said(moveSection(plan, 1, -1, draft))).toEqual(["1б", "2а 3ә"]);
    expect(said(removeMeasure(plan, 1, draft))).toEqual(["1ә", "2б"]);
    expect(said(removeSection(plan, 0, draft)!)).toEqual(["1б"]);
  });

  test("is gone with its last section", () => {
    expect(removeSection({ sections: plan.sections.slice(0, 1) }, 0, draft)).toBeNull();
  });

  test("gets a section at its end, and keeps the measures of one whose words change", () => {
    const added = putSection(plan, 2, { number: "4", heading: word("Төртінші"), aim: word("Мақсат") });
    expect(added.sections.map(({ number, measures }) => [number, measures.length])).toEqual([["", 2], ["3", 1], ["4", 0]]);
    expect(said(putSection(plan, 0, { number: "2", heading: word("Екінші"), aim: word("") }))).toEqual(said(plan));
  });
});

describe("a plan that was in force", () => {
  test("keeps the number of each measure wherever it goes, and never gives one twice", () => {
    expect(said(putMeasure(plan, 1, { ...measure(1, "а"), number: 1 }, inForce))).toEqual(["2ә", "3б 1а"]);
    expect(said(putMeasure(removeMeasure(plan, 3, inForce), 1, measure(null, "в"), inForce))).toEqual(["1а 2ә", "9в"]);
    expect(said(moveSection(plan, 0, 1, inForce))).toEqual(["3б", "1а 2ә"]);
  });

  test("loses no measure and doubles none, whatever is moved", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom("section", "measure"), fc.integer({ min: 0, max: 3 }), fc.constantFrom(-1 as const, 1 as const)));
    fc.assert(
      fc.property(steps, (moves) => {
        const end = moves.reduce((now, [what, at, by]) => (what === "section" ? moveSection(now, at, by, inForce) : moveMeasure(now, at, by, inForce)), plan);
        expect(end.sections.flatMap(({ measures }) => measures.map(({ number }) => number)).toSorted()).toEqual([1, 2, 3]);
      }),
    );
  });
});
