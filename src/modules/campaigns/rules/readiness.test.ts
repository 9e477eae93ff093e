import { describe, expect, test } from "vitest";
import { findTemplate } from "../content.server.ts";
import type { Plan } from "../schema/plan.ts";
import { lacks, type ToPublish } from "./readiness.ts";

const template = await findTemplate("flashmobSafeOnline2025");
if (!template) throw new Error("There is no template of the flashmob.");
const ready: ToPublish = {
  kind: template.kind, heldFrom: template.heldFrom, heldUntil: template.heldUntil, dueAt: new Date(template.dueAt ?? 0), chain: template.chain, regulation: template.regulation,
  units: 12, files: 1, today: "2025-10-01",
};
const hollow: Plan = { sections: [{ number: "", heading: { kk: "Бөлім", ru: "", en: "" }, aim: { kk: "", ru: "", en: "" }, measures: [] }] };
const must = (change: Partial<ToPublish>) => lacks({ ...ready, ...change }).flatMap((lack) => (lack.must ? [`${lack.part}: ${lack.what}`] : []));

describe("what is missing", () => {
  test("of a plan is pointed out: one that is not there, that nobody fulfils, that is said in one language", () => {
    const of = (change: Partial<ToPublish>) => lacks({ ...ready, kind: "campaign", ...change }).flatMap(({ part, what }) => (part === "plan" ? [what] : []));
    expect(of({})).toEqual(["planMissing"]);
    expect(of({ regulation: { ...ready.regulation, form: null, plan: hollow } })).toEqual(["planSectionEmpty", "planForNobody", "planTranslation"]);
  });

  test("in a template is nothing but its approval", () => {
    expect(lacks(ready)).toEqual([{ part: "about", what: "approval", must: false }]);
  });

  test.each([
    ["a form has no deadline", { dueAt: null }, "schedule: formWithoutDeadline"],
    ["there is a deadline and no form", { regulation: { ...ready.regulation, form: null } }, "form: deadlineWithoutForm"],
    ["it is due before it begins", { dueAt: new Date("2025-10-20T12:00:00Z") }, "schedule: deadlineTooEarly"],
    ["nobody checks", { chain: [] }, "schedule: chainMissing"],
    ["a level is done before the one below", { chain: ready.chain.toReversed() }, "schedule: chainOutOfOrder"],
    ["a section of its plan is empty", { regulation: { ...ready.regulation, plan: hollow } }, "plan: planSectionEmpty"],
    ["it is for nobody", { units: 0 }, "scope: nobody"],
  ] as const)("keeps it from being published when %s", (_, change, lack) => {
    expect(must(change)).toContain(lack);
  });

  test("of lesser weight is pointed out and keeps nothing from being published", () => {
    expect(must({ today: "2026-01-01", files: 0 })).toEqual([]);
    expect(lacks({ ...ready, today: "2026-01-01", files: 0 }).map(({ what }) => what)).toEqual(["approval", "past", "materials"]);
  });
});
