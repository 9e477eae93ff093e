/** Half past two in Almaty. */
export const AT_NIGHT = "30 2 * * *";

/** Kazakhstan has one time, without summer time. */
const AHEAD_MS = 5 * 3_600_000;
const DAY_MS = 86_400_000;
/** Half an hour earlier, for the clocks of two machines differ. */
const NIGHT_BEGINS_MS = 2 * 3_600_000;

/** Once each night, however often it is asked and by how many workers. */
export function isDue(lastMade: Date | undefined, at: Date): boolean {
  return !lastMade || lastMade < latestNight(at);
}

function latestNight(at: Date): Date {
  const local = at.getTime() + AHEAD_MS - NIGHT_BEGINS_MS;
  return new Date(Math.floor(local / DAY_MS) * DAY_MS + NIGHT_BEGINS_MS - AHEAD_MS);
}
