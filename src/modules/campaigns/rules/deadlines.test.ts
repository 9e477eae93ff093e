import fc from "fast-check";
import { expect, test } from "vitest";
import { isOnTime, lastMoment, type Deadline } from "./deadlines.ts";

const at = (text: string) => new Date(text);
const DUE: Deadline = { dueAt: at("2025-10-23T18:59:59Z"), graceHours: 0, extendedTo: null };

test("the last second counts, the next does not", () => {
  expect(isOnTime(at("2025-10-23T18:59:59Z"), DUE)).toBe(true);
  expect(isOnTime(at("2025-10-23T18:59:59.001Z"), DUE)).toBe(false);
});

test("grace is added to the deadline and to an extension alike", () => {
  expect(lastMoment({ ...DUE, graceHours: 6 })).toEqual(at("2025-10-24T00:59:59Z"));
  expect(lastMoment({ ...DUE, graceHours: 6, extendedTo: at("2025-10-25T10:00:00Z") })).toEqual(at("2025-10-25T16:00:00Z"));
});

test("an extension that ends before the deadline takes nothing away", () => {
  expect(lastMoment({ ...DUE, extendedTo: at("2025-10-20T00:00:00Z") })).toEqual(DUE.dueAt);
});

test("more grace or a longer extension makes nobody late who was on time", () => {
  const moment = fc.date({ min: at("2025-01-01"), max: at("2026-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moment, moment, moment, fc.nat({ max: 720 }), fc.nat({ max: 720 }), (sentAt, dueAt, extendedTo, graceHours, more) => {
      if (!isOnTime(sentAt, { dueAt, graceHours, extendedTo: null })) return;
      expect(isOnTime(sentAt, { dueAt, graceHours: graceHours + more, extendedTo: null })).toBe(true);
      expect(isOnTime(sentAt, { dueAt, graceHours, extendedTo })).toBe(true);
    }),
    { seed: 4 },
  );
});
