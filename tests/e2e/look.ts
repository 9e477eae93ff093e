import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { expect } from "./person.ts";

export const LANGUAGES = ["kk", "ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COLOURS = ["color-contrast", "link-in-text-block"];

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Where axe is there from the beginning of each page, since handing it over takes as long as asking it. */
const armed = new WeakSet<Page>();

/** Axe reads a page once and is asked as often as needed; only what is at fault comes back. */
export async function faults(page: Page, asked: { type: "tag" | "rule"; values: string[] } = { type: "tag", values: RULES }): Promise<string[]> {
  if (!armed.has(page)) {
    armed.add(page);
    await page.addInitScript({ content: source });
    await page.evaluate(source);
  }
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run({ runOnly, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  }, asked);
}

/** Every page is seen in each language in both schemes: whole in one, and in the other for what a scheme can change, the colours. */
const WHOLE = { kk: "light", ru: "dark", en: "light" } as const;

export async function lookAt(page: Page, language: Language, path: string): Promise<void> {
  const where = `${language}/${path}`;
  const whole = WHOLE[language];
  await page.emulateMedia({ colorScheme: whole, reducedMotion: "reduce" });
  expect.soft(await faults(page), `${where} in ${whole}`).toEqual([]);
  expect.soft(await page.title(), `${where} has a title`).toMatch(/./);
  expect.soft(await page.locator("h1").count(), `${where} has one first heading`).toBe(1);
  const other = whole === "light" ? "dark" : "light";
  await page.emulateMedia({ colorScheme: other });
  expect.soft(await faults(page, { type: "rule", values: COLOURS }), `${where} in ${other}`).toEqual([]);
}

/** For pages that open once or to few: `address` is in any of our languages. The route is named so that none is forgotten. */
export async function lookInThreeLanguages(page: Page, route: string, address: string): Promise<void> {
  for (const language of LANGUAGES) {
    await page.goto(address.replace(/\/(?:kk|ru|en)(?=\/)/, `/${language}`));
    await lookAt(page, language, route);
  }
}

/** On a phone nothing is wider than the screen, and everything can be hit with a thumb. */
export async function lookOnPhone(page: Page, where: string): Promise<void> {
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${where} fits a phone`).toBeLessThanOrEqual(360);
  expect.soft(await faults(page, { type: "rule", values: ["target-size", "scrollable-region-focusable", "aria-hidden-focus", "nested-interactive"] }), `${where} on a phone`).toEqual([]);
}
