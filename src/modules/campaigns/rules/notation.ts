import type { Clause } from "../schema/regulation.ts";
import type { Texts } from "../schema/texts.ts";

export type Tongues = { kk: string; ru: string; en: string };
type Tongue = keyof Tongues;
const OTHERS = ["ru", "en"] as const;

/** In this language there are not as many lines, paragraphs or items as in Kazakh. */
export type Unequal = { unequal: { tongue: Tongue; has: number; kazakh: number } };

export function isUnequal(read: unknown): read is Unequal {
  return typeof read === "object" && read !== null && "unequal" in read;
}

const linesOf = (typed: string) => typed.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);

export function printLines(texts: readonly Tongues[]): Tongues {
  const all = (tongue: Tongue) => (texts.every((text) => text[tongue] === "") ? "" : texts.map((text) => text[tongue]).join("\n"));
  return { kk: all("kk"), ru: all("ru"), en: all("en") };
}

/** One text on each line; another language has as many lines, or none. */
export function readLines(typed: Tongues): Texts[] | Unequal {
  const lines = { kk: linesOf(typed.kk), ru: linesOf(typed.ru), en: linesOf(typed.en) };
  for (const tongue of OTHERS) {
    if (lines[tongue].length > 0 && lines[tongue].length !== lines.kk.length) return { unequal: { tongue, has: lines[tongue].length, kazakh: lines.kk.length } };
  }
  return lines.kk.map((kk, index) => ({ kk, ru: lines.ru[index] ?? "", en: lines.en[index] ?? "" }));
}

type Block = { heading: string; number: string; text: string; items: string[] };

const NUMBER = /^(\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.)\s+/;

/** A section as one types it: an empty line ends a paragraph, "## " begins a heading above it, "- " an item below it. */
export function printClauses(clauses: readonly Clause[]): Tongues {
  const print = (tongue: Tongue) => clauses.map((clause) => printClause(clause, tongue)).join("\n\n");
  const said = (tongue: Tongue) => clauses.some(({ heading, text, items }) => [heading, text, ...items].some((words) => words && words[tongue] !== ""));
  return { kk: print("kk"), ru: said("ru") ? print("ru") : "", en: said("en") ? print("en") : "" };
}

function printClause({ number, heading, text, items }: Clause, tongue: Tongue): string {
  const first = `${number} ${text[tongue]}`.trim();
  return [...(heading ? [`## ${heading[tongue]}`] : []), ...(first ? [first] : []), ...items.map((item) => `- ${item[tongue]}`)].join("\n");
}

export function readClauses(typed: Tongues): Clause[] | Unequal {
  const blocks = { kk: blocksOf(typed.kk), ru: blocksOf(typed.ru), en: blocksOf(typed.en) };
  for (const tongue of OTHERS) {
    const [own, kazakh] = [blocks[tongue], blocks.kk];
    if (own.length === 0) continue;
    if (own.length !== kazakh.length) return { unequal: { tongue, has: own.length, kazakh: kazakh.length } };
    const odd = kazakh.find((block, index) => own[index]?.items.length !== block.items.length);
    if (odd) return { unequal: { tongue, has: own[kazakh.indexOf(odd)]?.items.length ?? 0, kazakh: odd.items.length } };
  }
  return blocks.kk.map((block, index) => {
    const of = (part: (block: Block) => string | undefined) => ({ kk: part(block) ?? "", ru: (blocks.ru[index] && part(blocks.ru[index])) ?? "", en: (blocks.en[index] && part(blocks.en[index])) ?? "" });
    return {
      number: block.number,
      ...(block.heading ? { heading: of(({ heading }) => heading) } : {}),
      text: of(({ text }) => text),
      items: block.items.map((_, item) => of(({ items }) => items[item])),
    };
  });
}

function blocksOf(typed: string): Block[] {
  return typed
    .split(/\r?\n\s*\r?\n/)
    .map(linesOf)
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const heading = lines.find((line) => line.startsWith("## "))?.slice(3).trim() ?? "";
      const items = lines.filter((line) => line.startsWith("- ")).map((line) => line.slice(2).trim());
      const whole = lines.filter((line) => !line.startsWith("## ") && !line.startsWith("- ")).join(" ");
      const number = NUMBER.exec(`${whole} `)?.[1] ?? "";
      return { heading, number, text: whole.slice(number.length).trim(), items };
    });
}
