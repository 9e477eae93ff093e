import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { roleMay } from "#platform/access/actions.ts";
import type { Role } from "#platform/access/roles.ts";
import { allRoutes, shellOf } from "#server/all-routes.ts";
import { expect, signIn, test, type DemoPerson } from "./person.ts";

const LANGUAGES = ["kk", "ru", "en"] as const;
const SCHEMES = ["light", "dark"] as const;

/** Pages that open without a word of somebody's own in their address. */
const plain = allRoutes.filter((route) => !route.path.includes(":") && shellOf(route) !== "none" && route.path !== "ui");
const open = plain.filter(({ access }) => access === "public").map(({ path }) => path);

/** Each page as seen by the first of these who may open it. */
const EYES = [
  { person: "admin", role: "administrator" },
  { person: "director", role: "schoolHead" },
] as const satisfies readonly { person: DemoPerson; role: Role }[];

function shownTo(person: DemoPerson): string[] {
  const inside = plain.filter(({ access }) => access !== "public");
  const first = (access: (typeof inside)[number]["access"]) =>
    EYES.find(({ role }) => access === "signed-in" || (access !== "public" && roleMay(role, access)))?.person;
  return inside.filter(({ access }) => first(access) === person).map(({ path }) => path);
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

async function walk(page: Page, language: (typeof LANGUAGES)[number], paths: readonly string[]): Promise<void> {
  expect(paths.length).toBeGreaterThan(0);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    for (const path of paths) {
      const response = await page.goto(`/${language}/${path}`.replace(/\/$/, ""));
      if (response?.status() === 404) continue;
      const where = `${language}/${path} in ${colorScheme}`;
      expect.soft(await faults(page), where).toEqual([]);
      expect.soft(await page.title(), `${where} has a title`).toMatch(/./);
      expect.soft(await page.locator("h1").count(), `${where} has one first heading`).toBe(1);
    }
  }
}

for (const language of LANGUAGES) {
  test(`public pages in ${language} have no fault that axe can find, in light and dark`, async ({ page }) => {
    test.setTimeout(240_000);
    await walk(page, language, open);
  });

  for (const { person } of EYES) {
    test(`pages in ${language} seen by ${person} have no fault that axe can find, in light and dark`, async ({ page }) => {
      test.setTimeout(400_000);
      await signIn(page, person);
      await walk(page, language, shownTo(person));
    });
  }
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
