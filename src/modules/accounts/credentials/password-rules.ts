export const SHORTEST = 10;
export const LONGEST = 256;

export type PasswordProblem = "short" | "long" | "common" | "walk" | "own";

/** Length counts, composition does not: spaces, any script and whole sentences are welcome. */
export function passwordProblem(password: string, isCommon: (word: string) => boolean, own: readonly string[] = []): PasswordProblem | null {
  const text = password.normalize("NFKC").toLowerCase();
  const length = [...text].length;
  if (length < SHORTEST) return "short";
  if (length > LONGEST) return "long";
  if (isRepeated(text) || isWalk(text)) return "walk";
  const core = text.replace(/^[\P{L}]+|[\P{L}]+$/gu, "");
  if (isCommon(text) || (core !== "" && length - core.length <= 6 && isCommon(core))) return "common";
  const known = own.flatMap((word) => [word.toLowerCase(), word.toLowerCase().split("@")[0]!]).filter((word) => word.length >= 3);
  return known.includes(text) || (core.length >= 3 && known.includes(core)) ? "own" : null;
}

const ROWS = [
  "1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./",
  "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "әіңғүұқөһ",
  "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik,", "9ol.", "1йфя", "2цыч", "3увс", "4кам", "5епи", "6нрт", "7гоь",
  "abcdefghijklmnopqrstuvwxyz", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
].flatMap((row) => [row, [...row].toReversed().join("")]);

/** Made of nothing but stretches along the keyboard, the digits or the alphabet: qwerty12345, йцукенфыва. */
function isWalk(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const stretch = longestStretch(text.slice(at));
    if (stretch < 3) return false;
    at += stretch;
  }
  return true;
}

function longestStretch(text: string): number {
  let longest = 0;
  for (const row of ROWS) {
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
