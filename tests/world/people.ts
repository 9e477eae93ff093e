import { inRussianLetters } from "./letters.ts";
import { kazakh } from "./names/kazakh.ts";
import { azerbaijani, german, korean, russian, tatar, uighur, ukrainian, uzbek } from "./names/others.ts";
import { words, type NameStock } from "./names/stock.ts";
import type { Random } from "./random.ts";

export type Sex = "man" | "woman";
export type PersonName = { familyName: string; givenName: string; patronymic: string; sex: Sex };

const STOCKS = { kazakh, russian, uzbek, ukrainian, uighur, german, tatar, korean, azerbaijani } as const;
export type People = keyof typeof STOCKS;
export type Shares = Readonly<Partial<Record<People, number>>>;

/** Shares of the population, in the whole country (2024, in tenths of a per cent). */
export const NATIONWIDE: Shares = {
  kazakh: 713, russian: 149, uzbek: 33, ukrainian: 19, uighur: 15, german: 11, tatar: 11, azerbaijani: 8, korean: 6,
};

const lists = new Map<string, string[]>();

export function personName(random: Random, wish: { sex?: Sex; people?: People; shares?: Shares } = {}): PersonName {
  const people = wish.people ?? random.weighted<People>(wish.shares ?? NATIONWIDE);
  const sex = wish.sex ?? (random.chance(0.78) ? "woman" : "man");
  const stock: NameStock = STOCKS[people];
  const father = random.pick(listed(stock.fathers ?? stock.men));
  return {
    sex,
    familyName: familyName(random, people, sex),
    givenName: random.pick(listed(sex === "man" ? stock.men : stock.women)),
    patronymic: people === "kazakh" && random.chance(0.7) ? kazakhPatronymic(father, sex) : russianPatronymic(father, sex),
  };
}

/** The language a person of this name most likely reads letters in. */
export function localeOf(name: Pick<PersonName, "familyName" | "givenName" | "patronymic">): "kk" | "ru" {
  return /[әғқңөұүһі]/i.test(name.familyName + name.givenName + name.patronymic) ? "kk" : "ru";
}

function familyName(random: Random, people: People, sex: Sex): string {
  const stock: NameStock = STOCKS[people];
  const keepsForm = stock.sameForBoth && random.chance(people === "kazakh" ? 0.15 : 0.9);
  if (keepsForm) return random.pick(listed(stock.sameForBoth ?? ""));
  const family = random.pick(listed(stock.families));
  return sex === "woman" ? `${family}а` : family;
}

function kazakhPatronymic(father: string, sex: Sex): string {
  return `${father}${sex === "man" ? "ұлы" : "қызы"}`;
}

const IRREGULAR: Readonly<Record<string, readonly [man: string, woman: string]>> = {
  Михаил: ["Михайлович", "Михайловна"],
  Павел: ["Павлович", "Павловна"],
  Абдулла: ["Абдуллаевич", "Абдуллаевна"],
};

/** As a passport writes it: Серік → Серикович, Сергей → Сергеевич, Юрий → Юрьевич, Игорь → Игоревич. */
export function russianPatronymic(father: string, sex: Sex): string {
  const known = IRREGULAR[father];
  if (known) return known[sex === "man" ? 0 : 1];
  const name = inRussianLetters(father);
  const stem = name.endsWith("ий") ? `${name.slice(0, -2)}ь` : name.replace(/[йь]$/, "");
  const soft = stem !== name || /[аеёиыэюя]$/.test(name);
  return `${stem}${soft ? "е" : "о"}${sex === "man" ? "вич" : "вна"}`;
}

function listed(text: string): string[] {
  const known = lists.get(text) ?? words(text);
  lists.set(text, known);
  return known;
}
