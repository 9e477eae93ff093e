const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Words that look whole but mix letters of both scripts: no search finds them and no screen reader says them right. */
export function mixedWords(text: string): string[] {
  return (text.match(WORD) ?? []).filter((word) => LATIN.test(word) && CYRILLIC.test(word));
}
