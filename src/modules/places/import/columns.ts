import { GRADES } from "../schema.ts";

export const PLAIN_FIELDS = [
  "code", "nameKk", "nameRu", "nameEn", "district", "type", "languages", "bin", "network", "staff", "address", "phone", "email", "site",
] as const;
export type PlainField = (typeof PLAIN_FIELDS)[number];
export type ImportField = PlainField | `pupils${number}`;

export const PUPIL_FIELDS = GRADES.map((grade) => `pupils${grade}` as const);
export const IMPORT_FIELDS: readonly ImportField[] = [...PLAIN_FIELDS, ...PUPIL_FIELDS];

/** Without these columns nothing can be imported. */
export const NEEDED_FIELDS: readonly ImportField[] = ["code"];

/** Which column of the file (from 0) holds which field. */
export type Mapping = Partial<Record<ImportField, number>>;

/** Small letters, Kazakh ones as their Russian neighbours, signs and gaps gone: as headers are compared. */
export function foldHeader(text: string): string {
  const letters: Record<string, string> = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и", ё: "е", й: "и" };
  return text
    .toLowerCase()
    .replaceAll(/[әғқңөұүһіёй]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/** What a header may hold, in the order in which fields take their columns: the more particular first. */
const SIGNS: readonly (readonly [PlainField, RegExp])[] = [
  ["bin", /\b(bin|iin)\b|(^| )(бин|бсн)( |$)/],
  ["district", /раион|аудан|district|город област|area/],
  ["network", /сеть|сети|жели|network/],
  ["languages", /язык|тил|language/],
  ["type", /(^| )(тип|вид|тур|type)/],
  ["staff", /сотрудник|персонал|кызметкер|педагог|staff/],
  ["email", /mail|почт|пошта/],
  ["site", /саит|site|web/],
  ["phone", /тел|phone/],
  ["address", /адрес|мекен|address/],
  ["nameKk", /(назв|наимен|атау|name).*(каз|kk|kaz)|(каз|kk).*(назв|наимен|атау|name)|^атауы$/],
  ["nameRu", /(назв|наимен|атау|name).*(рус|орыс|ru)|(рус|орыс|ru).*(назв|наимен|атау|name)|^(название|наименование)$/],
  ["nameEn", /(назв|наимен|атау|name).*(анг|агыл|en)|(анг|агыл|en).*(назв|наимен|атау|name)|^name$/],
  ["code", /(^| )(код|коды|code)( |$)|^id$/],
  ["nameRu", /назв|наимен|school/],
  ["nameKk", /атау/],
];

export function guessMapping(header: readonly string[]): Mapping {
  const folded = header.map(foldHeader);
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const take = (field: ImportField, column: number) => {
    if (column < 0 || mapping[field] !== undefined) return;
    mapping[field] = column;
    taken.add(column);
  };
  for (const grade of GRADES) take(`pupils${grade}`, folded.findIndex((text, column) => !taken.has(column) && gradeOf(text) === grade));
  for (const [field, sign] of SIGNS) take(field, folded.findIndex((text, column) => !taken.has(column) && sign.test(text)));
  return mapping;
}

/** "5 класс", "5-сынып", "Grade 5", "pupils5" → 5; "предшкола", "0 класс" → 0. */
function gradeOf(folded: string): number | undefined {
  if (/предшкол|мектепалды|мектеп алды|preparatory/.test(folded)) return 0;
  const found = /(?:^| )(\d{1,2}) ?(?:клас|сынып)|(?:grade|pupils) ?(\d{1,2})(?: |$)/.exec(folded);
  const grade = Number(found?.[1] ?? found?.[2] ?? Number.NaN);
  return grade >= 0 && grade <= 12 ? grade : undefined;
}
