export type Attempt = { beganAt: Date; made: boolean };

/** Kazakhstan has one time, without summer time. */
const AHEAD_MS = 5 * 3_600_000;
const DAY_MS = 86_400_000;
/** Half past two at night in Almaty. */
const TIME_OF_NIGHT_MS = 2.5 * 3_600_000;
const AGAIN_AFTER_MS = 3_600_000;

/** Once each night; what failed or was killed is tried again every hour. */
export function isDue(last: Attempt | undefined, at: Date): boolean {
  if (!last || last.beganAt < latestNight(at)) return true;
  return !last.made && at.getTime() - last.beganAt.getTime() >= AGAIN_AFTER_MS;
}

function latestNight(at: Date): Date {
  const local = at.getTime() + AHEAD_MS - TIME_OF_NIGHT_MS;
  return new Date(Math.floor(local / DAY_MS) * DAY_MS + TIME_OF_NIGHT_MS - AHEAD_MS);
}
