import { readNumber } from "#platform/documents/cell-values.ts";
import { isBin } from "../rules/bin.ts";
import { GRADES, SCHOOL_TYPES, TEACHING_LANGUAGES, type SchoolType, type TeachingLanguage } from "../schema.ts";
import { foldHeader, type ImportField, type Mapping } from "./columns.ts";

/** What a row says; a field that is absent or blank is left as it is. */
export type RowValues = {
  code: string;
  nameKk?: string;
  nameRu?: string;
  nameEn?: string;
  district?: string;
  network?: string;
  type?: SchoolType;
  languages?: TeachingLanguage[];
  bin?: string;
  staff?: number;
  pupils: (number | undefined)[];
  address?: string;
  phone?: string;
  email?: string;
  site?: string;
};

export const FAULT_KINDS = [
  "codeMissing", "codeTwice", "nameMissing", "districtMissing", "districtUnknown", "districtAmbiguous", "districtOther", "outOfReach",
  "typeUnknown", "languageUnknown", "bin", "count", "networkUnknown", "email", "long", "closed",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export type Fault = { field: ImportField; kind: FaultKind; value: string };

const MOST_PEOPLE = 99_999;

const TYPE_WORDS: readonly (readonly [SchoolType, RegExp])[] = [
  ["networkBranch", /филиал|networkbranch|network branch|branch|ниш|нзм/],
  ["boarding", /интернат|boarding/],
  ["gymnasium", /гимназ|gymnas/],
  ["lyceum", /лице|lyceum/],
  ["general", /общеобраз|жалпы|средн|орта|основн|начальн|негизги|бастауыш|general|secondary|оош|сош|мектеп|школа/],
];

const LANGUAGE_WORDS: readonly (readonly [TeachingLanguage, RegExp])[] = [
  ["kk", /^(kk|kz|каз)/],
  ["ru", /^(ru|рус|орыс)/],
  ["en", /^(en|анг|агыл)/],
  ["uz", /^(uz|узб|озбек)/],
  ["ug", /^(ug|уиг|уигур|уйг)/],
  ["tg", /^(tg|тадж|таж)/],
];

export function parseRow(row: readonly string[], mapping: Mapping): { values: RowValues; faults: Fault[] } {
  const faults: Fault[] = [];
  const cell = (field: ImportField) => {
    const column = mapping[field];
    return column === undefined ? "" : (row[column] ?? "").trim();
  };
  const bad = (field: ImportField, kind: FaultKind) => {
    faults.push({ field, kind, value: cell(field) });
    return undefined;
  };
  const text = (field: ImportField) => {
    const value = cell(field);
    if (value === "") return undefined;
    return value.length > 300 ? bad(field, "long") : value;
  };
  const count = (field: ImportField) => {
    const value = cell(field);
    if (value === "") return undefined;
    const number = readNumber(value);
    return number !== undefined && Number.isInteger(number) && number >= 0 && number <= MOST_PEOPLE ? number : bad(field, "count");
  };
  const code = text("code") ?? "";
  if (code === "" && faults.length === 0) bad("code", "codeMissing");
  const typed = cell("type");
  const type = typed === "" ? undefined : (readType(typed) ?? bad("type", "typeUnknown"));
  const spoken = cell("languages");
  const languages = spoken === "" ? undefined : (readLanguages(spoken) ?? bad("languages", "languageUnknown"));
  const bin = readBin(cell("bin"));
  if (bin !== "" && !isBin(bin)) bad("bin", "bin");
  const email = text("email");
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) bad("email", "email");
  const values: RowValues = {
    code,
    nameKk: text("nameKk"),
    nameRu: text("nameRu"),
    nameEn: text("nameEn"),
    district: text("district"),
    network: text("network"),
    type,
    languages,
    bin: bin === "" ? undefined : bin,
    staff: count("staff"),
    pupils: GRADES.map((grade) => count(`pupils${grade}`)),
    address: text("address"),
    phone: text("phone"),
    email,
    site: text("site"),
  };
  return { values, faults };
}

/** Excel drops the noughts a number begins with, and a БИН often begins with one. */
function readBin(text: string): string {
  const digits = text.replaceAll(/\s/g, "");
  return /^\d{9,11}$/.test(digits) ? digits.padStart(12, "0") : digits;
}

function readType(text: string): SchoolType | undefined {
  const exact = SCHOOL_TYPES.find((type) => type === text);
  return exact ?? TYPE_WORDS.find(([, sign]) => sign.test(foldHeader(text)))?.[0];
}

function readLanguages(text: string): TeachingLanguage[] | undefined {
  const words = text.split(/[,;/+\s]+|(?:^|\s)(?:и|және|and)(?:\s|$)/).map(foldHeader).filter((word) => word !== "" && !/^(тили?|язык|и|жане|and)$/.test(word));
  const found = words.map((word) => LANGUAGE_WORDS.find(([, sign]) => sign.test(word))?.[0]);
  return found.every((language) => language !== undefined) ? TEACHING_LANGUAGES.filter((language) => found.includes(language)) : undefined;
}
