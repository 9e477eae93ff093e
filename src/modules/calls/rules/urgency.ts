import type { Telling } from "../schema.ts";
import { fold } from "./fold.ts";

const GAP = 3;

/** A beginning of a word, or the whole of it, after at most so many others. */
type Part = { start: string; whole: boolean; gap: number };
export type DangerPattern = { kind: string; parts: Part[] };

/** From the lists of the content: each line is a row of beginnings of words. */
export function patternsOf(lists: Readonly<Record<string, readonly string[]>>): DangerPattern[] {
  return Object.entries(lists).flatMap(([kind, lines]) => lines.map((line) => ({ kind, parts: partsOf(line) })));
}

function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  let gap = 0;
  for (const word of line.split(" ")) {
    if (word === "…") {
      gap = GAP;
      continue;
    }
    const whole = word.endsWith("$");
    for (const start of fold(whole ? word.slice(0, -1) : word)) parts.push({ start, whole, gap });
    gap = 0;
  }
  return parts;
}

/** Kinds of present danger that the words or the answers speak of. It only ever raises: whether it is so, a person decides. */
export function urgentIn(patterns: readonly DangerPattern[], telling: Partial<Pick<Telling, "text" | "when" | "hurt" | "now">>): string[] {
  const words = fold(`${telling.text ?? ""} . ${telling.when ?? ""}`);
  const found = new Set(patterns.filter((pattern) => standsIn(words, pattern.parts)).map((pattern) => pattern.kind));
  if (telling.now === "yes") found.add("goesOn");
  if (telling.hurt === "yes") found.add("hurt");
  return [...found].toSorted();
}

function standsIn(words: readonly string[], parts: readonly Part[]): boolean {
  return words.some((_, at) => follows(words, at, parts, 0));
}

function follows(words: readonly string[], at: number, parts: readonly Part[], index: number): boolean {
  const part = parts[index];
  if (!part) return true;
  for (let skipped = 0; skipped <= (index === 0 ? 0 : part.gap); skipped++) {
    const word = words[at + skipped];
    if (word !== undefined && (part.whole ? word === part.start : word.startsWith(part.start)) && follows(words, at + skipped + 1, parts, index + 1)) return true;
  }
  return false;
}
