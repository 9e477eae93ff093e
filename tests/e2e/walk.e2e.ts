import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, signIn, test, type DemoPerson } from "./person.ts";

const PEOPLE: readonly DemoPerson[] = [
  "admin", "ministry", "institute", "network", "region", "district", "director",
  "deputy", "psychologist", "lawyer", "hr", "campaigns", "reception", "staff",
];
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
const KEY = /\b(?:shell|ui|places|accounts|people|vault|notes|audit|mail)_[a-z0-9_]{3,}/;

test.describe.configure({ mode: "parallel" });

for (const lang of ["kk", "ru", "en"] as const) {
  test(`in ${lang} everybody can open every page of their navigation, on a desk and on a phone, in both schemes`, async ({ browser }) => {
    test.setTimeout(170_000);
    const looked = new Set<string>();
    for (const person of PEOPLE) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await signIn(page, person, lang);
      const links = await navigation(page, lang);
      expect(links, `${person} has a navigation`).toContain(`/${lang}/home`);
      for (const path of links) {
        const problems = await visit(page, path, lang, looked);
        expect.soft(problems, `${person} at ${path}`).toEqual([]);
      }
      await context.close();
    }
  });
}

/** Where the frame around the page leads, in the language of the page. */
async function navigation(page: Page, lang: string): Promise<string[]> {
  const hrefs = await page.locator(".rail a, .topbar a, .topbar ~ [popover] a, .bottom-nav a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const paths = hrefs.map((href) => href.split(/[?#]/)[0] ?? "").filter((path) => path.startsWith(`/${lang}/`) && !/sign-out|export/.test(path));
  return [...new Set(paths)];
}

async function visit(page: Page, path: string, lang: string, looked: Set<string>): Promise<string[]> {
  const problems: string[] = [];
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: "dark" });
  const response = await page.goto(path);
  if (response?.status() !== 200) return [`answers ${response?.status()}`];
  if ((await page.locator("html").getAttribute("lang")) !== lang) problems.push("is in another language");
  if ((await page.locator("h1").count()) !== 1) problems.push("has not exactly one h1");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > PHONE.width) problems.push(`is ${wide} px wide on a phone`);
  const key = KEY.exec(await page.locator("body").innerText());
  if (key) problems.push(`says ${key[0]}`);

  const kind = new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/g, ":id");
  if (looked.has(kind)) return problems;
  looked.add(kind);
  problems.push(...(await violations(page)).map((one) => `dark, phone: ${one}`));
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: "light" });
  problems.push(...(await violations(page)).map((one) => `light, desk: ${one}`));
  return problems;
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(" ")}`);
}
