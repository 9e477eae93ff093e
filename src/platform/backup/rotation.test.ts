import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BACKUP_DAYS, lastBackupDay } from "../vault/backup-days.ts";
import { isDue } from "./due.ts";
import { momentOf, nameOf, worthKeeping } from "./rotation.ts";

const DAY = 86_400_000;
const NIGHT = new Date("2026-11-25T21:30:00Z");
const nightsBefore = (count: number) => Array.from({ length: count }, (_, n) => new Date(NIGHT.getTime() - n * DAY));
const daysOf = (kept: readonly Date[]) => kept.map((made) => Math.round((NIGHT.getTime() - made.getTime()) / DAY));

const moments = fc.array(fc.integer({ min: 0, max: 400 * 24 }), { maxLength: 120 }).map((hours) => hours.map((hour) => new Date(NIGHT.getTime() - hour * 3_600_000)));

describe("the rotation", () => {
  test("after a year of nights keeps the last week, an end of each week before, and none past the promise", () => {
    // The 26th of November 2026 in Almaty is a Thursday: Sundays lie four days back, then every seven.
    expect(daysOf(worthKeeping(nightsBefore(365), NIGHT))).toEqual([0, 1, 2, 3, 4, 5, 6, 11, 18, 26]);
  });

  test("keeps all there are while they are few", () => {
    expect(daysOf(worthKeeping(nightsBefore(7), NIGHT))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("is never longer than certificates of erasure say, whatever was made and whenever it looks", () => {
    fc.assert(
      fc.property(moments, (made) => {
        for (const one of worthKeeping(made, NIGHT)) {
          // Looked at once more within a day, it is gone before the day named to whoever erased something right after it.
          const goneBy = new Date(NIGHT.getTime() + DAY);
          expect(goneBy.getTime()).toBeLessThanOrEqual(one.getTime() + BACKUP_DAYS * DAY);
          expect(goneBy.toISOString().slice(0, 10) <= lastBackupDay(one, BACKUP_DAYS)).toBe(true);
        }
      }),
      { seed: 20_261_125 },
    );
  });

  test("keeps the newest, keeps nothing that was not there, and looking twice changes nothing", () => {
    fc.assert(
      fc.property(moments, (made) => {
        const kept = worthKeeping(made, NIGHT);
        expect(kept.every((one) => made.includes(one))).toBe(true);
        expect(worthKeeping(kept, NIGHT)).toEqual(kept);
        const newest = Math.max(...made.map((one) => one.getTime()));
        if (made.length > 0 && NIGHT.getTime() - newest < (BACKUP_DAYS - 1) * DAY) expect(kept[0]?.getTime()).toBe(newest);
        expect(kept.length).toBeLessThanOrEqual(7 + 4 + 6);
      }),
      { seed: 20_261_126 },
    );
  });

  test("knows its own files by their names, and no others", () => {
    expect(nameOf(NIGHT)).toBe("pana-2026-11-25T213000Z.backup");
    expect(momentOf(nameOf(NIGHT))).toEqual(NIGHT);
    for (const other of ["pana.backup", "pana-2026-11-25T213000Z.backup.part", "before-upgrade.backup", "pana-2026-99-25T213000Z.backup"]) expect(momentOf(other)).toBeUndefined();
  });
});

describe("a nightly backup", () => {
  const at = (text: string) => new Date(`${text}+05:00`);

  test("is due once each night, which begins at two in Almaty", () => {
    expect(isDue(undefined, at("2026-11-25T12:00:00"))).toBe(true);
    expect(isDue(at("2026-11-25T02:31:00"), at("2026-11-26T01:59:59"))).toBe(false);
    expect(isDue(at("2026-11-25T02:31:00"), at("2026-11-26T02:00:00"))).toBe(true);
    expect(isDue(at("2026-11-26T02:30:00"), at("2026-11-26T23:00:00"))).toBe(false);
  });
});
