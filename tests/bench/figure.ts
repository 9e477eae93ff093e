/** One measured figure on a line of its own, as JSON. */
export function figure(name: string, value: number, unit: string, more: Record<string, string | number> = {}): void {
  process.stdout.write(`${JSON.stringify({ name, value: Math.round(value * 100) / 100, unit, ...more })}\n`);
}

/** The value below which this share of the sample lies. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
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
