/** What a number of a school stands out from: what it reported itself before, or what schools like it report now. */
export type Against = "past" | "alike";

/** A number that stands out, with all that is needed to say in words why. It is pointed out, never corrected. */
export type Outlier = {
  against: Against;
  /** For each pupil of the school, and what is usual. */
  rate: number;
  usual: number;
  /** How many usual deviations lie between them; the sign tells the side. */
  score: number;
  /** How many others it was held against. */
  others: number;
};

/** Fewer others tell nothing. */
const LEAST: Readonly<Record<Against, number>> = { past: 3, alike: 8 };
/** Iglewicz and Hoaglin: beyond this a value is likely to be an outlier. */
const STANDS_OUT = 3.5;
const OF_NORMAL = 0.6745;
const OF_MEAN_DEVIATION = 0.7979;
/** A tenth more or less is nothing to ask about, however alike the others are. */
const WORTH_ASKING = 0.1;

/** How far a value lies from the middle of others, in deviations that a few wild values among them cannot move; null when that cannot be told. */
export function robustScore(value: number, others: readonly number[]): number | null {
  if (others.length === 0) return null;
  const middle = median(others);
  const distances = others.map((other) => Math.abs(other - middle));
  const usual = median(distances);
  if (usual > 0) return (OF_NORMAL * (value - middle)) / usual;
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  if (mean > 0) return (OF_MEAN_DEVIATION * (value - middle)) / mean;
  return value === middle ? 0 : null;
}

export function outlierAmong(against: Against, rate: number, others: readonly number[]): Outlier | undefined {
  if (others.length < LEAST[against]) return undefined;
  const usual = median(others);
  if (Math.abs(rate - usual) <= WORTH_ASKING * usual) return undefined;
  const score = robustScore(rate, others) ?? (rate > usual ? Infinity : -Infinity);
  return Math.abs(score) > STANDS_OUT ? { against, rate, usual, score, others: others.length } : undefined;
}

export type Reported = { placeId: string; type: string; pupils: number; count: number };

/** Schools are alike that are of one type and about one size. */
export function likenessOf({ type, pupils }: Pick<Reported, "type" | "pupils">): string {
  const size = [100, 300, 600, 1_000, 1_600].findIndex((most) => pupils < most);
  return `${type}/${size}`;
}

/** Who stands out among schools like it; a school whose pupils are not known is held against nobody. */
export function outliersAlike(reported: readonly Reported[]): Map<string, Outlier> {
  const known = reported.filter(({ pupils }) => pupils > 0);
  const found = new Map<string, Outlier>();
  for (const alike of Map.groupBy(known, likenessOf).values()) {
    const rates = alike.map(({ count, pupils }) => count / pupils);
    alike.forEach(({ placeId }, at) => {
      const outlier = outlierAmong("alike", rates[at]!, rates.toSpliced(at, 1));
      if (outlier) found.set(placeId, outlier);
    });
  }
  return found;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
