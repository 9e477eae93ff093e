const PLAIN: Readonly<Record<string, string>> = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" };

const LATIN: Readonly<Record<string, string>> = {
  а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ё: "yo", ж: "zh", з: "z", и: "i", й: "y", к: "k", қ: "k", л: "l",
  м: "m", н: "n", ң: "n", о: "o", ө: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ұ: "u", ү: "u", ф: "f", х: "kh", һ: "h", ц: "ts",
  ч: "ch", ш: "sh", щ: "sch", ъ: "", ы: "y", і: "i", ь: "", э: "e", ю: "yu", я: "ya",
};

/** Serik for Серік: the letters of Kazakh as a Russian passport writes them. */
export function inRussianLetters(text: string): string {
  return replaced(text, PLAIN);
}

export function inLatinLetters(text: string): string {
  return replaced(text, LATIN);
}

function replaced(text: string, table: Readonly<Record<string, string>>): string {
  return text.replace(/\p{L}/gu, (letter) => {
    const small = letter.toLowerCase();
    const put = table[small];
    if (put === undefined) return letter;
    return letter === small ? put : put.charAt(0).toUpperCase() + put.slice(1);
  });
}
