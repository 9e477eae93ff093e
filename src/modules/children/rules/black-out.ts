import { searchWords } from "#platform/vault/search-words.ts";

const BLACK = "█████";
/** So much of a word must stay for its inflected forms to be known by it. */
const SHORTEST_STEM = 3;

/**
 * Takes the names of other children out of a text, in whatever case they stand, but leaves the child's own.
 * Rather one word too many than one name too few.
 */
export function blackOut(text: string, others: readonly string[], own: string): string {
  const stems = others.flatMap(searchWords).map(stemOf);
  const ownStems = searchWords(own).map(stemOf);
  if (stems.length === 0) return text;
  return text.replaceAll(/[\p{L}\p{N}]+/gu, (word) => {
    const [folded = ""] = searchWords(word);
    const begins = (stem: string) => (stem.length < SHORTEST_STEM ? folded === stem : folded.startsWith(stem));
    return stems.some(begins) && !ownStems.some(begins) ? BLACK : word;
  });
}

/** «Мария» and «Марией» begin alike but for the last letter. */
function stemOf(word: string): string {
  const stem = word.replace(/[аеиоуыэюяйь]+$/u, "");
  return stem.length >= SHORTEST_STEM ? stem : word;
}
