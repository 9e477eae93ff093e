import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type UiWords, UiWordsProvider } from "#ui/words.tsx";

const spoken: Partial<UiWords> = {
  charactersLeft: (count) => `left ${count}`,
  charactersOver: (count) => `over ${count}`,
  errorSummary: (count) => `errors ${count}`,
  filtersActive: (count) => `on ${count}`,
  page: (page) => `page ${page}`,
  quarter: (quarter) => `quarter ${quarter}`,
  range: (first, last, total) => `rows ${first}-${last} of ${total}`,
  sortBy: (label) => `sort by ${label}`,
  unread: (count) => `unread ${count}`,
};

/** Every word is its own name, so that tests read the same in any language. */
const words = new Proxy(spoken, { get: (known, key) => Reflect.get(known, key) ?? String(key) }) as UiWords;

export function render(node: ReactNode): string {
  return renderToStaticMarkup(<UiWordsProvider words={words}>{node}</UiWordsProvider>).replaceAll("&amp;", "&");
}
