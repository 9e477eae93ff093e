import { describe, expect, test } from "vitest";
import { nextStep, tabsFor, type Head } from "./head.ts";

const at = new Date("2025-10-20T06:00:00Z");
const dueAt = new Date("2025-10-23T13:00:00Z");
const head: Omit<Head, "tabs"> = {
  id: "", slug: "", kind: "flashmob", state: "published", isPublic: true, title: { kk: "Флешмоб", ru: "", en: "" }, heldFrom: "2025-10-21", heldUntil: "2025-10-21", heldAt: null,
  dueAt, cancelledBecause: "", runs: false, checks: false, seesResults: false, moderates: false, plan: false, contest: false, ownReturn: null, ownTable: null, below: null,
};
const awaited = { state: "awaited" as const, dueAt, remark: "" };
const below = { expected: 10, received: 3, waiting: 2 };

describe("the tabs of a campaign", () => {
  test("are two for whoever has no part in it", () => {
    expect(tabsFor(head)).toEqual(["overview", "regulation"]);
  });

  test("lead a school to its return and never to what others sent", () => {
    expect(tabsFor({ ...head, ownReturn: awaited, plan: true })).toEqual(["overview", "return", "plan", "regulation"]);
  });

  test("lead a checker to all that lies below, and an observer only to look", () => {
    expect(tabsFor({ ...head, checks: true, seesResults: true, below })).toEqual(["overview", "check", "table", "picture", "regulation"]);
    expect(tabsFor({ ...head, seesResults: true, below })).toEqual(["overview", "table", "picture", "regulation"]);
  });
});

describe("the next step", () => {
  test.each([
    ["awaited", at, "report"],
    ["draft", at, "finish"],
    ["returned", at, "correct"],
    ["opened", new Date("2025-10-24T06:00:00Z"), "late"],
    ["sent", at, "underCheck"],
    ["accepted", at, "settled"],
  ] as const)("of a school whose return is %s is to %s", (state, when, what) => {
    expect(nextStep({ ...head, ownReturn: { ...awaited, state } }, when)?.what).toBe(what);
  });

  test("of a checker is what waits, then the table", () => {
    const checker = { ...head, checks: true, below, ownTable: { state: "open" as const, dueAt, remark: "" } };
    expect(nextStep(checker, at)).toEqual({ what: "check", waiting: 2 });
    expect(nextStep({ ...checker, below: { ...below, waiting: 0 } }, at)?.what).toBe("approve");
    expect(nextStep({ ...checker, below: { expected: 10, received: 0, waiting: 0 } }, at)?.what).toBe("collect");
    expect(nextStep({ ...checker, below: { ...below, waiting: 0 }, ownTable: { state: "approved", dueAt, remark: "" } }, at)?.what).toBe("tablePassedOn");
  });

  test("of a region that owes its own return comes before what it checks", () => {
    expect(nextStep({ ...head, checks: true, below, ownReturn: awaited }, at)?.what).toBe("report");
  });

  test("of a campaign that is over is nobody's, and a cancelled one tells why", () => {
    expect(nextStep({ ...head, state: "archived", ownReturn: awaited }, at)?.what).toBe("archived");
    expect(nextStep({ ...head, state: "cancelled", cancelledBecause: "Карантин" }, at)).toEqual({ what: "cancelled", why: "Карантин" });
  });
});
