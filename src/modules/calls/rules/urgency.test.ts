import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readUrgentWords } from "../content.server.ts";
import { urgentIn as urgentBy } from "./urgency.ts";

const urgentIn = (telling: Parameters<typeof urgentBy>[1]) => urgentBy(readUrgentWords(), telling);

const list = z
  .object({ urgent: z.record(z.string(), z.array(z.string())), ordinary: z.array(z.string()) })
  .parse(parse(readFileSync("tests/world/urgent-sentences.yaml", "utf8")));
const urgent = Object.entries(list.urgent).flatMap(([kind, lines]) => lines.map((text) => ({ kind, text })));

describe("on the written list of sentences", () => {
  test("there are at least 120", () => expect(urgent.length + list.ordinary.length).toBeGreaterThanOrEqual(120));

  test("at most 3 in 100 that speak of danger are missed", () => {
    const missed = urgent.filter(({ text }) => urgentIn({ text }).length === 0).map(({ text }) => text);
    expect(missed.length / urgent.length, missed.join("\n")).toBeLessThanOrEqual(0.03);
  });

  test("at most 1 in 20 that speak of none raises an alarm", () => {
    const alarms = list.ordinary.filter((text) => urgentIn({ text }).length > 0);
    expect(alarms.length / list.ordinary.length, alarms.join("\n")).toBeLessThanOrEqual(0.05);
  });

  test("most are recognised for what they are", () => {
    const other = urgent.filter(({ kind, text }) => urgentIn({ text }).length > 0 && !urgentIn({ text }).includes(kind));
    expect(other.length / urgent.length, other.map(({ kind, text }) => `${kind}: ${text} → ${urgentIn({ text }).join()}`).join("\n")).toBeLessThanOrEqual(0.1);
  });
});

test("more words never take an urgency back", () => {
  fc.assert(
    fc.property(fc.constantFrom(...urgent), fc.constantFrom(...urgent, ...list.ordinary.map((text) => ({ kind: "", text }))), fc.boolean(), (one, more, before) => {
      const text = before ? `${more.text}. ${one.text}` : `${one.text}. ${more.text}`;
      for (const kind of urgentIn({ text: one.text })) expect(urgentIn({ text })).toContain(kind);
    }),
    { seed: 20261126 },
  );
});

test("what is ticked says it too: it goes on now, somebody is hurt", () => {
  expect(urgentIn({ text: "x", now: "yes", hurt: "unknown" })).toEqual(["goesOn"]);
  expect(urgentIn({ text: "x", hurt: "yes" })).toEqual(["hurt"]);
});
