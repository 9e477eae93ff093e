import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { allRoutes, shellOf } from "#server/all-routes.ts";
import { expect, signIn, test, type DemoPerson } from "./person.ts";

const LANGUAGES = ["kk", "ru", "en"] as const;
const SCHEMES = ["light", "dark"] as const;

/** Pages that open without a word of somebody's own in their address. */
const plain = allRoutes.filter((route) => !route.path.includes(":") && shellOf(route) !== "none" && route.path !== "ui");
const open = plain.filter(({ access }) => access === "public").map(({ path }) => path);
const inside = plain.filter(({ access }) => access !== "public").map(({ path }) => path);

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

async function walk(page: Page, paths: readonly string[]): Promise<void> {
  for (const language of LANGUAGES) {
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      for (const path of paths) {
        const response = await page.goto(`/${language}/${path}`.replace(/\/$/, ""));
        if (response?.status() === 404) continue;
        expect(await faults(page), `${language}/${path} in ${colorScheme}`).toEqual([]);
        await expect(page, `${path} has a title of its own`).toHaveTitle(/./);
        expect(await page.locator("h1").count(), `${language}/${path} has one first heading`).toBe(1);
      }
    }
  }
}

test("public pages have no fault that axe can find, in any language and scheme", async ({ page }) => {
  test.setTimeout(180_000);
  expect(open.length).toBeGreaterThan(1);
  await walk(page, open);
});

for (const person of ["admin", "director", "psychologist"] as const satisfies readonly DemoPerson[]) {
  test(`pages that ${person} sees have no fault that axe can find, in any language and scheme`, async ({ page }) => {
    test.setTimeout(300_000);
    expect(inside.length).toBeGreaterThan(1);
    await signIn(page, person);
    await walk(page, inside);
  });
}

for (const language of LANGUAGES) {
  test(`the first page in ${language} weighs at most 30 KB and sends no script`, async ({ page }) => {
    const weights: Promise<number>[] = [];
    const scripts: string[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(response.url());
      weights.push(response.request().sizes().then((sizes) => sizes.responseBodySize + sizes.responseHeadersSize));
    });
    await page.goto(`/${language}`, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
    expect(scripts).toEqual([]);
    expect(await page.locator("script").count()).toBe(0);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(30 * 1024);
  });
}

test("a page for staff sends at most 140 KB of script", async ({ page }) => {
  const weights: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") weights.push(response.request().sizes().then((sizes) => sizes.responseBodySize));
  });
  await signIn(page, "director");
  await page.goto("/kk/home", { waitUntil: "networkidle" });
  const bytes = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
  expect(bytes).toBeGreaterThan(100);
  expect(bytes).toBeLessThanOrEqual(140 * 1024);
});
