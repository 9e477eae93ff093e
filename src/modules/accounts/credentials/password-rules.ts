export const SHORTEST = 10;
export const LONGEST = 256;

export type PasswordProblem = "short" | "long" | "common" | "walk" | "own";

/** What is guessed first: words, and rows of keys in both directions. */
export type Known = { isCommon: (word: string) => boolean; rows: readonly string[] };

/** Length counts, composition does not: spaces, any script and whole sentences are welcome. */
export function passwordProblem(password: string, known: Known, own: readonly string[] = []): PasswordProblem | null {
  const text = password.normalize("NFKC").toLowerCase();
  const length = [...text].length;
  if (length < SHORTEST) return "short";
  if (length > LONGEST) return "long";
  if (isRepeated(text) || isWalk(text, known.rows)) return "walk";
  const core = text.replace(/^[\P{L}]+|[\P{L}]+$/gu, "");
  if (known.isCommon(text) || (core !== "" && length - core.length <= 6 && known.isCommon(core))) return "common";
  const names = own.flatMap((word) => [word.toLowerCase(), word.toLowerCase().split("@")[0]!]).filter((word) => word.length >= 3);
  return names.includes(text) || (core.length >= 3 && names.includes(core)) ? "own" : null;
}

/** Made of nothing but stretches along the keyboard, the digits or the alphabet: qwerty12345, йцукенфыва. */
function isWalk(text: string, rows: readonly string[]): boolean {
  let at = 0;
  while (at < text.length) {
    const stretch = longestStretch(text.slice(at), rows);
    if (stretch < 3) return false;
    at += stretch;
  }
  return true;
}

function longestStretch(text: string, rows: readonly string[]): number {
  let longest = 0;
  for (const row of rows) {
    const from = row.indexOf(text[0]!);
    if (from < 0) continue;
    let length = 1;
    while (length < text.length && from + length < row.length && text[length] === row[from + length]) length++;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** One to four characters over and over: aaaaaaaaaa, алаалаала, 12121212. */
function isRepeated(text: string): boolean {
  return /^(.{1,4}?)\1+.{0,3}$/su.test(text) && new Set(text).size <= 4;
}
