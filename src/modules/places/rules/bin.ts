const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/** The twelfth digit of a БИН, or undefined for the eleven digits that are never given out. */
export function binCheckDigit(eleven: string): number | undefined {
  const first = weighted(eleven, FIRST_WEIGHTS);
  if (first < 10) return first;
  const second = weighted(eleven, SECOND_WEIGHTS);
  return second < 10 ? second : undefined;
}

export function isBin(text: string): boolean {
  return /^\d{12}$/.test(text) && binCheckDigit(text.slice(0, 11)) === Number(text[11]);
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
}
