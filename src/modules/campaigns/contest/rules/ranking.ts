export type Criterion = { code: string; most: number; weight: number };
export type Marks = Readonly<Record<string, number>>;
export type Judged = { id: string; sheets: readonly Marks[] };

/** What put an entry behind the one above it; null where nothing has yet. */
export type Decider = { rule: "score" } | { rule: "criterion"; code: string } | { rule: "median" } | { rule: "chair" } | null;
export type Ranked = {
  id: string;
  /** Of 100, the mean of the jurors' totals. */
  score: number;
  median: number;
  /** Entries that are equal in everything and that nobody has decided about bear one rank. */
  rank: number;
  tied: boolean;
  decidedBy: Decider;
};

/** The total of one juror, of 100: each mark as a share of the most, by its weight. */
export function totalOf(criteria: readonly Criterion[], marks: Marks): number {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const got = criteria.reduce((sum, { code, most, weight }) => sum + ((marks[code] ?? 0) / most) * weight, 0);
  return exact((got / weights) * 100);
}

/**
 * The order of a tie: the heavier criterion, those of one weight as the regulation lists them; then the median of the
 * jurors' totals; then the written decision of the chair. `decisions` are such orders of tied entries.
 */
export function rank(criteria: readonly Criterion[], entries: readonly Judged[], decisions: readonly (readonly string[])[] = []): Ranked[] {
  const byWeight = criteria.toSorted((a, b) => b.weight - a.weight);
  const measured = entries.map(({ id, sheets }) => ({
    id,
    score: mean(sheets.map((marks) => totalOf(criteria, marks))),
    median: medianOf(sheets.map((marks) => totalOf(criteria, marks))),
    means: byWeight.map(({ code }) => mean(sheets.map((marks) => marks[code] ?? 0))),
  }));
  const compared = (a: Measured, b: Measured) => compare(byWeight, a, b, decisions);
  const sorted = measured.toSorted((a, b) => compared(a, b).order || (a.id < b.id ? -1 : 1));
  const ranked: Ranked[] = [];
  for (const [at, { id, score, median }] of sorted.entries()) {
    const above = sorted[at - 1];
    const found = above ? compared(above, sorted[at]!) : { order: -1, by: null };
    const tied = found.order === 0 || (at + 1 < sorted.length && compared(sorted[at]!, sorted[at + 1]!).order === 0);
    ranked.push({ id, score, median, rank: found.order === 0 ? ranked[at - 1]!.rank : at + 1, tied, decidedBy: found.by });
  }
  return ranked;
}

/** Ties that must be decided before the first `passOn` of them are known, each as the ids that are tied. */
export function openTies(ranked: readonly Ranked[], passOn: number): string[][] {
  const ranks = [...new Set(ranked.filter(({ tied, rank: place }) => tied && place <= passOn).map(({ rank: place }) => place))];
  return ranks.map((place) => ranked.filter((entry) => entry.rank === place).map(({ id }) => id));
}

type Measured = { id: string; score: number; median: number; means: number[] };

function compare(byWeight: readonly Criterion[], a: Measured, b: Measured, decisions: readonly (readonly string[])[]): { order: number; by: Decider } {
  if (a.score !== b.score) return { order: b.score - a.score, by: { rule: "score" } };
  for (const [at, { code }] of byWeight.entries()) {
    const order = b.means[at]! - a.means[at]!;
    if (order !== 0) return { order, by: { rule: "criterion", code } };
  }
  if (a.median !== b.median) return { order: b.median - a.median, by: { rule: "median" } };
  const decision = decisions.findLast((ids) => ids.includes(a.id) && ids.includes(b.id));
  return decision ? { order: decision.indexOf(a.id) - decision.indexOf(b.id), by: { rule: "chair" } } : { order: 0, by: null };
}

/** Thirds and tenths added in another order are still the same score. */
const exact = (value: number) => Math.round(value * 1e6) / 1e6;

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : exact(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function medianOf(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = low] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return exact((low + high) / 2);
}
