import { parseSync, Visitor } from "vite";
import { describe, expect, test } from "vitest";
import { interfaceWords } from "./interface-words.ts";
import { isTest, sources, textOf } from "./source-files.ts";

/** The page that shows every component, for those who build, with made-up words in it. */
const LIVING = "src/ui/living/";

function cyrillicIn(file: string): string[] {
  const found: string[] = [];
  const look = (text: unknown) => {
    if (typeof text === "string" && /\p{Script=Cyrillic}{2}/u.test(text)) found.push(`${file}: ${text.slice(0, 60)}`);
  };
  new Visitor({
    Literal: (node) => look(node.value),
    TemplateElement: (node) => look(node.value.cooked),
    JSXText: (node) => look(node.value),
  }).visit(parseSync(file, textOf(file)).program);
  return found;
}

describe("words in code", () => {
  test("no page holds a word that a reader would see", () => {
    const pages = sources.filter((file) => file.endsWith(".tsx") && !isTest(file) && !file.startsWith(LIVING));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap((file) => interfaceWords(file).map(({ line, text }) => `${file}:${line} ${text}`))).toEqual([]);
  });

  test("Cyrillic stands in messages and content, not in code", () => {
    const may = /^src\/(?:ui\/(?:living\/|trilingual-field)|modules\/.*(?:content|import)|server\/(?:languages|last-resort)\.ts|platform\/i18n\/)/;
    const found = sources.filter((file) => !isTest(file) && !may.test(file)).flatMap((file) => cyrillicIn(file));
    expect(found).toEqual([]);
  });

  test("the search finds text, attributes and literals in braces, and not what nobody reads", () => {
    const source = `export const A = () => <p className="wide" title="Hello" aria-label={"Name"} data-x="word">Text {"more"} {n} · <b>{1}</b><i alt={\`Photo \${n}\`} /></p>;`;
    expect(interfaceWords("a.tsx", source).map(({ text }) => text)).toEqual(["Hello", "Name", "Text", "more", "Photo"]);
  });
});
