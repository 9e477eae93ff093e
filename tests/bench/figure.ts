type Details = Record<string, string | number>;

export type Measured = { name: string; value: number; unit: string; details: Details };

/** A figure over all repeats of its bench: the middle one, and between which the middle half of them lies. */
export type Figure = { name: string; value: number; unit: string; low: number; high: number; repeats: number } & Details;

let measured: Measured[] = [];

/**
 * One measured figure; the frame repeats the bench and makes the median of all. Who takes a sample within one run
 * gives its own spread as `low` and `high`.
 */
export function figure(name: string, value: number, unit: string, details: Details = {}): void {
  measured.push({ name, value, unit, details });
}

/** The median of a sample with its spread. */
export function sampled(name: string, sample: readonly number[], unit: string, details: Details = {}): void {
  figure(name, percentile(sample, 0.5), unit, { low: percentile(sample, 0.25), high: percentile(sample, 0.75), ...details });
}

export function takeMeasured(): Measured[] {
  const taken = measured;
  measured = [];
  return taken;
}

/** All runs of one bench made into one figure for each name, in the order in which they were measured first. */
export function merged(runs: readonly (readonly Measured[])[]): Figure[] {
  const names = [...new Set(runs.flatMap((run) => run.map(({ name }) => name)))];
  return names.map((name) => {
    const all = runs.flatMap((run) => run.filter((one) => one.name === name)).toSorted((a, b) => a.value - b.value);
    const middle = all[Math.floor((all.length - 1) / 2)]!;
    const values = all.map(({ value }) => value);
    const { low = middle.value, high = middle.value, ...details } = middle.details;
    const spread = all.length > 1 ? { low: values[0]!, high: values.at(-1)! } : { low: Number(low), high: Number(high) };
    return {
      name,
      value: rounded(percentile(values, 0.5)),
      unit: middle.unit,
      low: rounded(spread.low),
      high: rounded(spread.high),
      repeats: all.length,
      ...Object.fromEntries(Object.entries(details).map(([key, detail]) => [key, typeof detail === "number" ? rounded(detail) : detail])),
    };
  });
}

/** The value below which this share of the sample lies. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export async function timed(times: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const sample: number[] = [];
  for (let index = 0; index < times; index++) {
    const began = performance.now();
    await work(index);
    sample.push(performance.now() - began);
  }
  return sample;
}

/** Three figures that count, and hundredths where there are more. */
export function rounded(value: number): number {
  return Math.abs(value) >= 1 ? Math.round(value * 100) / 100 : Number(value.toPrecision(3));
}
