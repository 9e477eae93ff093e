import { files, textOf } from "./source-files.ts";

export const LOCALES = ["kk", "ru", "en"] as const;
type Locale = (typeof LOCALES)[number];
type Value = string | readonly { declarations?: readonly string[]; selectors?: readonly string[]; match: Readonly<Record<string, string>> }[];

export type Messages = Readonly<Record<Locale, ReadonlyMap<string, string>>>;

export const rooms: readonly string[] = [
  ...new Set(files.flatMap((file) => /^messages\/(\w+)\.(?:kk|ru|en)\.json$/.exec(file)?.[1] ?? [])),
];

/** Every message as one text; the variants of a plural stand one after the other. */
export const messages: Messages = { kk: read("kk"), ru: read("ru"), en: read("en") };

function read(locale: Locale): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const room of rooms) {
    const held = JSON.parse(textOf(`messages/${room}.${locale}.json`)) as Record<string, Value>;
    for (const [key, value] of Object.entries(held)) {
      if (key !== "$schema") all.set(key, typeof value === "string" ? value : value.flatMap(({ match }) => Object.values(match)).join("\n"));
    }
  }
  return all;
}
