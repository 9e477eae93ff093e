/** Sums over the schools of a region that have reported: how many there are, those taking part (y) and the pupils (x). */
export type Reported = { schools: number; expected: number; y: number; x: number; yy: number; xy: number; xx: number };

export type TakingPart = { rate: number; interval: readonly [number, number] | null };

const NORMAL_95 = 1.96;

/**
 * How many took part for each pupil. Where every school has reported it is what it is; where only some have, they are taken for a
 * sample of all, and the interval says between what the rate of all would lie. Null where nothing can be said.
 */
export function takingPart({ schools, expected, y, x, yy, xy, xx }: Reported): TakingPart | null {
  if (schools === 0 || x <= 0) return null;
  const rate = y / x;
  if (schools >= expected) return { rate, interval: null };
  if (schools < 2) return null;
  const residual = Math.max(0, yy - 2 * rate * xy + rate * rate * xx) / (schools - 1);
  const deviation = Math.sqrt(((1 - schools / expected) * residual) / schools) / (x / schools);
  return { rate, interval: [Math.max(0, rate - NORMAL_95 * deviation), rate + NORMAL_95 * deviation] };
}
