/** No letter or digit that is mistaken for another, and no vowel, so that no word appears by chance. */
export const PUBLIC_CODE_ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
export const PUBLIC_CODE_LENGTH = 6;

export function publicCodeFrom(randomBelow: (limit: number) => number): string {
  return Array.from({ length: PUBLIC_CODE_LENGTH }, () => PUBLIC_CODE_ALPHABET[randomBelow(PUBLIC_CODE_ALPHABET.length)]).join("");
}

/** What somebody typed from a poster: small letters and gaps are forgiven. */
export function readPublicCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, "");
  return new RegExp(`^[${PUBLIC_CODE_ALPHABET}]{${PUBLIC_CODE_LENGTH}}$`).test(code) ? code : undefined;
}
