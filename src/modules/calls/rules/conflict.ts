import type { PastSchool, Telling } from "../schema.ts";
import { fold } from "./fold.ts";

const SHORT = 4;
/** A father's name is longer than its ending by at least a name. */
const SHORTEST_NAME = 3;

export type StaffName = { familyName: string; givenName: string; patronymic: string };
export type StaffWords = { starts: string[][]; whole: boolean[]; patronymics: string[] };

export function staffWordsOf(content: { words: readonly string[]; patronymics: readonly string[] }): StaffWords {
  return {
    starts: content.words.map((word) => fold(word.replace(/\$$/, ""))),
    whole: content.words.map((word) => word.endsWith("$")),
    patronymics: content.patronymics.map((ending) => fold(ending).join("")),
  };
}

/**
 * Why what is told may concern somebody of the school: what was answered or ticked, a post named in the words, or a name of
 * the staff. It errs to that side: nobody must depend on a frightened child's ticking the right box.
 */
export function concernsSchool(known: StaffWords, telling: Pick<Telling, "text" | "doers" | "staff"> & Partial<Pick<Telling, "when">>, staff: readonly StaffName[]): PastSchool[] {
  const reasons: PastSchool[] = [];
  const said = `${telling.text} . ${telling.when ?? ""}`;
  if (telling.doers.includes("adultAtSchool")) reasons.push("answer");
  if (telling.staff.length > 0) reasons.push("ticked");
  if (namesPost(known, said)) reasons.push("function");
  if (namesSomebody(known, said, staff)) reasons.push("surname");
  return reasons;
}

function namesPost({ starts, whole }: StaffWords, said: string): boolean {
  const words = fold(said);
  return starts.some((row, index) =>
    words.some((_, at) => row.every((start, next) => {
      const word = words[at + next];
      return word !== undefined && (whole[index] ? word === start : word.startsWith(start));
    })),
  );
}

function namesSomebody({ patronymics }: StaffWords, said: string, staff: readonly StaffName[]): boolean {
  const words = fold(said);
  if (words.some((word) => patronymics.some((ending) => inflected(word, ending)))) return true;
  const capitals = new Set(said.split(/[^\p{L}\p{M}'’-]+/u).filter((word) => /^\p{Lu}/u.test(word)).flatMap(fold));
  return staff.some(({ familyName }) => {
    const stem = stemOf(familyName);
    if (stem.length < 2) return false;
    // A short one is also the beginning of many a common word: only with a capital is it a name.
    return stem.length <= SHORT ? [...capitals].some((word) => word.startsWith(stem) && word.length <= stem.length + SHORT) : words.some((word) => word.startsWith(stem));
  });
}

/** With an ending of case in Kazakh or Russian, or without. */
function inflected(word: string, ending: string): boolean {
  const at = word.lastIndexOf(ending.slice(0, -1));
  return at >= SHORTEST_NAME && word.length - at <= ending.length + SHORT && (word.startsWith(ending, at) || ending.endsWith("a"));
}

/** What stays of a surname in every case and for both sexes. */
function stemOf(familyName: string): string {
  const folded = fold(familyName).join("");
  return folded.replace(/(?:aia|ii|oi|ei)$/, "").replace(/(?<=.{4})a$/, "");
}
