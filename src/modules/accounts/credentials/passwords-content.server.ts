import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const file = z.strictObject({
  cyrillic: z.string(),
  latin: z.string(),
  layout: z.strictObject({ russian: z.string(), latin: z.string() }),
  rows: z.array(z.string().min(3)),
});

/** What content/accounts/common-passwords.yaml says: words, also as typed with the other layout, and rows of keys both ways. */
export function readPasswordContent(): { words: string[]; rows: string[] } {
  const { cyrillic, latin, layout, rows } = file.parse(parse(readFileSync("content/accounts/common-passwords.yaml", "utf8")));
  const typedInLatin = (word: string) => [...word].map((letter) => layout.latin[layout.russian.indexOf(letter)] ?? letter).join("");
  const words = cyrillic.split(/\s+/);
  return {
    words: [...words, ...words.map(typedInLatin), ...latin.split(/\s+/)],
    rows: rows.flatMap((row) => [row, [...row].toReversed().join("")]),
  };
}
