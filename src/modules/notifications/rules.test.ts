import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GROUPS, KIND_NAMES, KINDS, MAILINGS, type Group } from "#platform/notifications/kinds.ts";
import { hourAt, letterAt, mailingOf, USUAL, whenClockStrikes } from "./rules.ts";
import { HOURS, isQuietHour, type Settings } from "./schema.ts";

const SEED = 20_261_125;
const almaty = (text: string) => new Date(`${text}:00+05:00`);
const said = (moment: Date | undefined) => moment?.toISOString();

describe("on the usual settings", () => {
  const at = (kind: (typeof KIND_NAMES)[number], moment: string) => said(letterAt(kind, USUAL, almaty(moment)));

  test("a letter by day goes at once, one by night in the morning, and midnight makes no difference", () => {
    expect(at("roleGiven", "2026-11-25T20:59")).toBe(said(almaty("2026-11-25T20:59")));
    expect(at("roleGiven", "2026-11-25T21:00")).toBe(said(almaty("2026-11-26T08:00")));
    expect(at("roleGiven", "2026-11-25T23:59")).toBe(said(almaty("2026-11-26T08:00")));
    expect(at("roleGiven", "2026-11-26T00:00")).toBe(said(almaty("2026-11-26T08:00")));
    expect(at("roleGiven", "2026-11-26T07:59")).toBe(said(almaty("2026-11-26T08:00")));
    expect(at("roleGiven", "2026-11-26T08:00")).toBe(said(almaty("2026-11-26T08:00")));
  });

  test("what is urgent goes at any hour", () => {
    expect(at("readmissionAsked", "2026-11-26T03:14")).toBe(said(almaty("2026-11-26T03:14")));
  });

  test("the daily letter comes the next morning, over the end of a month and of a year", () => {
    expect(at("invitationAccepted", "2026-11-25T08:01")).toBe(said(almaty("2026-11-26T08:00")));
    expect(at("invitationAccepted", "2026-11-30T19:00")).toBe(said(almaty("2026-12-01T08:00")));
    expect(at("invitationAccepted", "2026-12-31T23:30")).toBe(said(almaty("2027-01-01T08:00")));
  });

  test("long work stays in the bell", () => {
    expect(at("workFinished", "2026-11-25T12:00")).toBeUndefined();
  });
});

test("the clocks are those of Kazakhstan then: six hours ahead until March 2024, five since", () => {
  expect(hourAt(new Date("2024-02-28T18:30:00Z"))).toBe(0);
  expect(hourAt(new Date("2024-03-01T18:30:00Z"))).toBe(23);
  expect(said(whenClockStrikes(8, new Date("2024-02-29T20:00:00Z")))).toBe("2024-03-01T03:00:00.000Z");
});

const hour = fc.integer({ min: 0, max: 23 });
const moment = fc.date({ min: new Date("2023-01-01"), max: new Date("2028-12-31"), noInvalidDate: true });
const quiet = fc.option(fc.record({ from: hour, to: hour }).filter(({ from, to }) => from !== to));
const mail = fc.dictionary(fc.constantFrom(...(Object.keys(GROUPS) as Group[])), fc.constantFrom(...MAILINGS));
const settings: fc.Arbitrary<Settings> = fc.record({ mail, quiet, digestHour: hour });
const kinds = fc.constantFrom(...KIND_NAMES);
const always = (check: (kind: (typeof KIND_NAMES)[number], settings: Settings, at: Date) => void) =>
  fc.assert(fc.property(kinds, settings, moment, check), { seed: SEED, numRuns: 2_000 });

/** Written from what was promised: the letter goes at the first full minute at which everything allows it. */
function firstAllowed(kind: (typeof KIND_NAMES)[number], chosen: Settings, at: Date): Date | undefined {
  const mailing = mailingOf(KINDS[kind].group, chosen);
  if (KINDS[kind].urgent) return at;
  if (mailing === "bell") return undefined;
  const isLoud = (one: Date) => !isQuietHour(Number(one.toLocaleTimeString("en-GB", { hour: "2-digit", timeZone: "Asia/Almaty" }).slice(0, 2)), chosen.quiet);
  let digestIsDue = mailing === "atOnce";
  for (let one = at.getTime(), step = 0; step < 60 * 24 * 3; step++) {
    const now = new Date(one);
    const shows = now.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: "Asia/Almaty" });
    if (shows === `${String(chosen.digestHour).padStart(2, "0")}:00:00` && now.getUTCMilliseconds() === 0) digestIsDue = true;
    if (digestIsDue && isLoud(now)) return now;
    one = (Math.floor(one / 60_000) + 1) * 60_000;
  }
  throw new Error("No letter within three days.");
}

describe("whatever is chosen", () => {
  test("the letter goes at the first moment that everything allows, found minute by minute", () => {
    const check = (kind: (typeof KIND_NAMES)[number], chosen: Settings, at: Date) => {
      expect(said(letterAt(kind, chosen, at))).toBe(said(firstAllowed(kind, chosen, at)));
    };
    fc.assert(fc.property(kinds, settings, moment, check), { seed: SEED, numRuns: 60 });
  });

  test("no letter goes before the thing, in a quiet hour or more than two days late, unless urgent", () => {
    always((kind, chosen, at) => {
      const goes = letterAt(kind, chosen, at);
      if (!goes) return;
      expect(goes.getTime()).toBeGreaterThanOrEqual(at.getTime());
      expect(goes.getTime() - at.getTime()).toBeLessThan(48 * 3_600_000);
      if (!KINDS[kind].urgent) expect(isQuietHour(hourAt(goes), chosen.quiet)).toBe(false);
    });
  });

  test("nothing is without a letter but what was left to the bell", () => {
    always((kind, chosen, at) => {
      const none = letterAt(kind, chosen, at) === undefined;
      expect(none).toBe(!KINDS[kind].urgent && mailingOf(KINDS[kind].group, chosen) === "bell");
    });
  });

  test("asked again when the letter is due, the answer is that it is due, as long as the daily letter has no quiet hour", () => {
    always((kind, chosen, at) => {
      fc.pre(!isQuietHour(chosen.digestHour, chosen.quiet));
      const goes = letterAt(kind, chosen, at);
      if (goes) expect(said(letterAt(kind, chosen, goes))).toBe(said(goes));
    });
  });

  test("an hour is quiet exactly between the two ends, walked round the clock", () => {
    fc.assert(
      fc.property(hour, hour, (from, to) => {
        fc.pre(from !== to);
        const walked: number[] = [];
        for (let one = from; one !== to; one = (one + 1) % 24) walked.push(one);
        expect(HOURS.filter((one) => isQuietHour(one, { from, to }))).toEqual(walked.toSorted((a, b) => a - b));
      }),
      { seed: SEED },
    );
  });
});
