import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./person.ts";

export const LANGUAGES = ["kk", "ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function faults(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

// Our pages have no frames: the older way asks no second page to gather what frames found, and takes half the time.
const axeOn = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });

/** Colours do not depend on the language: Kazakh pages are seen in both schemes, the others once, so that both are seen whole. */
const SEEN = { kk: { whole: "light", colours: "dark" }, ru: { whole: "dark" }, en: { whole: "light" } } as const;

export async function lookAt(page: Page, language: Language, path: string): Promise<void> {
  const where = `${language}/${path}`;
  const { whole, colours } = { colours: undefined, ...SEEN[language] };
  await page.emulateMedia({ colorScheme: whole, reducedMotion: "reduce" });
  expect.soft(await faults(axeOn(page).withTags(RULES)), `${where} in ${whole}`).toEqual([]);
  expect.soft(await page.title(), `${where} has a title`).toMatch(/./);
  expect.soft(await page.locator("h1").count(), `${where} has one first heading`).toBe(1);
  if (!colours) return;
  await page.emulateMedia({ colorScheme: colours });
  expect.soft(await faults(axeOn(page).withRules(["color-contrast", "link-in-text-block"])), `${where} in ${colours}`).toEqual([]);
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
  expect.soft(await faults(axeOn(page).withRules(["target-size", "scrollable-region-focusable", "aria-hidden-focus", "nested-interactive"])), `${where} on a phone`).toEqual([]);
}
