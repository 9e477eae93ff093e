/** The weights of the check digit, and those that take their place when the first give ten. */
const WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** By the seventh digit: 1 and 2 of the nineteenth century, 3 and 4 of the twentieth, 5 and 6 of ours. */
const CENTURIES = [18, 18, 19, 19, 20, 20];

/** Twelve digits that begin with a day that exists and end with the right check digit. */
export function isIin(digits: string): boolean {
  return /^\d{12}$/.test(digits) && bornByIin(digits) !== undefined && checkDigit(digits) === Number(digits[11]);
}

/** The birth date that the digits say, such as 2012-03-04; undefined when there is no such day. */
export function bornByIin(digits: string): string | undefined {
  const century = CENTURIES[Number(digits[6]) - 1];
  if (century === undefined) return undefined;
  const day = `${century}${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}

function checkDigit(digits: string): number | undefined {
  const remainder = (weights: readonly number[]) => weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
  const first = remainder(WEIGHTS);
  const digit = first === 10 ? remainder(SECOND_WEIGHTS) : first;
  return digit === 10 ? undefined : digit;
}
