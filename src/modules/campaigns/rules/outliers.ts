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
  return scoreAmong(value, inOrder(others));
}

function scoreAmong(value: number, ordered: readonly number[]): number | null {
  if (ordered.length === 0) return null;
  const middle = median(ordered);
  const usual = median(distancesFrom(middle, ordered));
  if (usual > 0) return (OF_NORMAL * (value - middle)) / usual;
  const mean = ordered.reduce((sum, other) => sum + Math.abs(other - middle), 0) / ordered.length;
  if (mean > 0) return (OF_MEAN_DEVIATION * (value - middle)) / mean;
  return value === middle ? 0 : null;
}

export function outlierAmong(against: Against, rate: number, others: readonly number[]): Outlier | undefined {
  return outlierIn(against, rate, inOrder(others));
}

function outlierIn(against: Against, rate: number, ordered: readonly number[]): Outlier | undefined {
  if (ordered.length < LEAST[against]) return undefined;
  const usual = median(ordered);
  if (Math.abs(rate - usual) <= WORTH_ASKING * usual) return undefined;
  const score = scoreAmong(rate, ordered) ?? (rate > usual ? Infinity : -Infinity);
  return Math.abs(score) > STANDS_OUT ? { against, rate, usual, score, others: ordered.length } : undefined;
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
    const rated = alike.map(({ placeId, count, pupils }) => ({ placeId, rate: count / pupils })).toSorted((a, b) => a.rate - b.rate);
    const rates = rated.map(({ rate }) => rate);
    rated.forEach(({ placeId, rate }, at) => {
      const outlier = outlierIn("alike", rate, rates.toSpliced(at, 1));
      if (outlier) found.set(placeId, outlier);
    });
  }
  return found;
}

function inOrder(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b);
}

function median(ordered: readonly number[]): number {
  const half = Math.floor(ordered.length / 2);
  return ordered.length % 2 === 1 ? ordered[half]! : (ordered[half - 1]! + ordered[half]!) / 2;
}

/** In order as well, from the middle outwards: a region's thousand schools are each held against all others, and sorting each time would take longer than the page. */
function distancesFrom(middle: number, ordered: readonly number[]): number[] {
  const distances: number[] = [];
  let [left, right] = [0, ordered.length - 1];
  while (left <= right) {
    const [below, above] = [Math.abs(middle - ordered[left]!), Math.abs(ordered[right]! - middle)];
    distances[right - left] = Math.max(below, above);
    if (below > above) left += 1;
    else right -= 1;
  }
  return distances;
}
