const KAZAKH_TO_RUSSIAN: Readonly<Record<string, string>> = {
  ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и", ё: "е",
};

/**
 * The words by which a name or an identity number is found: lower case, Kazakh letters folded to the
 * Russian ones people type for them, anything but letters and digits a border between words.
 */
export function searchWords(text: string): string[] {
  const folded = text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[әғқңөұүһіё]/g, (letter) => KAZAKH_TO_RUSSIAN[letter] ?? letter);
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 2);
  return [...new Set(words)];
}
