import { test as base, expect, type Page } from "@playwright/test";

export { expect };

const DEMO_PASSWORD = "pana-demo-2026";

/** Who may sign in to the demo world, by the part of the address before @demo.pana. */
export type DemoPerson =
  | "admin" | "ministry" | "institute" | "network" | "region" | "district" | "director"
  | "deputy" | "psychologist" | "lawyer" | "hr" | "campaigns" | "reception" | "staff";

/** Every test fails on an error in the browser's console: broken scripts, refused by policy, lost files. */
export const test = base.extend<{ quietConsole: void; closedBehind: void }>({
  // Windows a test left open take memory and processor time from all that follow.
  closedBehind: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts());
      await use();
      await Promise.all(browser.contexts().filter((context) => !before.has(context)).map((context) => context.close()));
    },
    { auto: true },
  ],
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        const expected = /the server responded with a status of (4\d\d|429)/.test(message.text());
        if (message.type() === "error" && !expected) errors.push(message.text());
      });
      await use();
      expect(errors, "the browser's console stays quiet").toEqual([]);
    },
    { auto: true },
  ],
});

export async function signIn(page: Page, person: DemoPerson, lang: "kk" | "ru" | "en" = "kk"): Promise<void> {
  await page.goto(`/${lang}/sign-in`);
  await page.locator("input[name=email]").fill(`${person}@demo.pana`);
  await page.locator("input[name=password]").fill(DEMO_PASSWORD);
  await page.locator("input[name=password]").press("Enter");
  await expect(page).not.toHaveURL(/sign-in/, { timeout: 15_000 });
}
