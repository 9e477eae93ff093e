import type { Regulation } from "../schema/regulation.ts";
import { isUnequal, printLines, readLines, type Tongues, type Unequal } from "./notation.ts";

type Idea = Regulation["ideas"][number];

/** One idea on each line: its name, a colon, what it says. */
export function printIdeas(ideas: readonly Idea[]): Tongues {
  const line = ({ title, text }: Idea, tongue: keyof Tongues) => (text[tongue] ? `${title[tongue]}: ${text[tongue]}` : title[tongue]);
  return printLines(ideas.map((idea) => ({ kk: line(idea, "kk"), ru: line(idea, "ru"), en: line(idea, "en") })));
}

/** Returns name ideas by their codes, so one that is reworded keeps its code: it is known by its Kazakh name, or by where it stood. */
export function readIdeas(typed: Tongues, before: readonly Idea[]): Idea[] | Unequal {
  const lines = readLines(typed);
  if (isUnequal(lines)) return lines;
  const read = lines.map(({ kk, ru, en }) => ({ kk: split(kk), ru: split(ru), en: split(en) }));
  const names = new Set(read.map(({ kk }) => kk.title));
  const taken = new Set<string>();
  return read.map((line, index) => {
    const moved = before.find(({ title, code }) => title.kk === line.kk.title && !taken.has(code));
    const reworded = before[index] && !names.has(before[index].title.kk) && !taken.has(before[index].code) ? before[index] : undefined;
    const code = (moved ?? reworded)?.code ?? freeCode([...before.map((idea) => idea.code), ...taken]);
    taken.add(code);
    return {
      code,
      title: { kk: line.kk.title, ru: line.ru.title, en: line.en.title },
      text: { kk: line.kk.text, ru: line.ru.text, en: line.en.text },
    };
  });
}

function split(line: string): { title: string; text: string } {
  const [title = "", ...rest] = line.split(": ");
  return { title: title.trim(), text: rest.join(": ").trim() };
}

function freeCode(used: readonly string[]): string {
  let number = 1;
  while (used.includes(`idea${number}`)) number += 1;
  return `idea${number}`;
}
