import { BACKUP_DAYS } from "../vault/backup-days.ts";

const DAY_MS = 86_400_000;
const AHEAD_MS = 5 * 3_600_000;

const KEPT = [
  { of: dayOf, last: 7 },
  { of: weekOf, last: 4 },
  { of: monthOf, last: 6 },
] as const;

/**
 * Which of these backups stay: the newest of each of the last days, weeks and months that have one. None is kept
 * longer than certificates of erasure promise, and a night's work before that, for the next look comes a day later.
 */
export function worthKeeping(backups: readonly Date[], at: Date): Date[] {
  const youngEnough = backups.filter((made) => at.getTime() - made.getTime() < (BACKUP_DAYS - 1) * DAY_MS);
  const newestFirst = youngEnough.toSorted((a, b) => b.getTime() - a.getTime());
  const kept = new Set(KEPT.flatMap(({ of, last }) => newestOfEach(newestFirst, of).slice(0, last)));
  return newestFirst.filter((made) => kept.has(made));
}

function newestOfEach(newestFirst: readonly Date[], of: (local: Date) => string): Date[] {
  const newest = new Map<string, Date>();
  for (const made of newestFirst) {
    const period = of(new Date(made.getTime() + AHEAD_MS));
    if (!newest.has(period)) newest.set(period, made);
  }
  return [...newest.values()];
}

function dayOf(local: Date): string {
  return local.toISOString().slice(0, 10);
}

/** Weeks begin on Monday; the first day of the epoch was a Thursday. */
function weekOf(local: Date): string {
  return String(Math.floor((local.getTime() / DAY_MS + 3) / 7));
}

function monthOf(local: Date): string {
  return local.toISOString().slice(0, 7);
}

/** Files of the rotation are named by their moment, and nothing else in the folder is touched. */
export function nameOf(made: Date): string {
  return `pana-${made.toISOString().replaceAll(":", "").replace(/\.\d+Z$/, "Z")}.backup`;
}

export function momentOf(name: string): Date | undefined {
  const [, day, hour, minute, second] = /^pana-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.backup$/.exec(name) ?? [];
  const moment = new Date(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
