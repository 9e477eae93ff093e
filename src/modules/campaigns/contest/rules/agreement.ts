/** From the lowest to the highest total of an entry; null while fewer than two jurors have given theirs. */
export function spreadOf(totals: readonly number[]): number | null {
  return totals.length < 2 ? null : Math.max(...totals) - Math.min(...totals);
}

/**
 * Krippendorff's alpha for interval data: 1 is full agreement, 0 is what chance alone would give. Each entry is a list
 * of totals, not all jurors having seen all. Null where it says nothing: too few totals, or all of them the same.
 */
export function alphaOf(entries: readonly (readonly number[])[]): number | null {
  const pairable = entries.filter((totals) => totals.length >= 2);
  const all = pairable.flat();
  const expected = squares(all) / (all.length * (all.length - 1));
  if (pairable.length < 2 || !(expected > 0)) return null;
  const observed = pairable.reduce((sum, totals) => sum + squares(totals) / (totals.length - 1), 0) / all.length;
  return 1 - observed / expected;
}

/** The sum of the squared differences over all ordered pairs. */
function squares(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const sumOfSquares = values.reduce((total, value) => total + value * value, 0);
  return 2 * (values.length * sumOfSquares - sum * sum);
}
