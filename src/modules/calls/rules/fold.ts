const PAIRS: Readonly<Record<string, string>> = {
  а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "i", к: "k", қ: "k", л: "l", м: "m", н: "n", ң: "n",
  о: "o", ө: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ұ: "u", ү: "u", ф: "f", х: "h", һ: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sh", ъ: "", ы: "i", і: "i",
  ь: "", э: "e", ю: "iu", я: "ia", y: "i", x: "h", w: "v", q: "k", "'": "", "’": "", ʼ: "",
  ä: "a", ö: "o", ü: "u", ū: "u", ğ: "g", ñ: "n", ş: "sh", ı: "i", ç: "ch", "0": "o", "1": "i", "3": "z", "4": "ch", "@": "a", $: "s",
};

/** Digraphs of Latin spelling that stand for one letter; the longest first. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/kh/g, "h"], [/yu|ju/g, "iu"], [/ya|ja/g, "ia"], [/yo|jo/g, "e"], [/sch|shch/g, "sh"], [/gh/g, "g"],
];

/** One spelling for all: Cyrillic, the old and the new Latin, chat spelling, and letters stretched in fear. Words stay words. */
export function fold(text: string): string[] {
  let plain = text.normalize("NFKC").toLowerCase();
  for (const [many, one] of LATIN) plain = plain.replaceAll(many, one);
  const letters = [...plain].map((letter) => (/[\p{L}\p{N}'’ʼ@$]/u.test(letter) ? (PAIRS[letter] ?? letter.normalize("NFD").replaceAll(/\p{M}/gu, "")) : " ")).join("");
  return letters.replaceAll(/(.)\1+/g, "$1").split(/\s+/).filter(Boolean);
}
