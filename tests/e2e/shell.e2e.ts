import { expect, signIn, test } from "./person.ts";

test.describe("the frame", () => {
  test("the language switch stays on the page and keeps its query", async ({ page }) => {
    await signIn(page, "director");
    await page.goto("/kk/audit/mine?size=50");
    await page.locator(".round").click();
    await page.getByRole("link", { name: "Рус" }).click();
    await expect(page).toHaveURL("/ru/audit/mine?size=50");
    await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  });

  test("the language switch of a public page does too, also where the page is not there", async ({ page }) => {
    await page.goto("/kk/no-such-page?a=1");
    await page.getByRole("link", { name: "Eng" }).click();
    await expect(page).toHaveURL("/en/no-such-page?a=1");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  });

  test("the colour scheme that was chosen stays, and automatic gives it back to the device", async ({ page }) => {
    await signIn(page, "director");
    const choose = async (scheme: string) => {
      await page.goto("/kk/home");
      await page.locator(".round").click();
      const told = page.waitForResponse(/\/scheme$/);
      await page.locator(`button[name=scheme][value=${scheme}]`).click();
      await told;
      await page.goto("/kk/audit/mine");
    };
    await choose("dark");
    await expect(page.locator("html")).toHaveAttribute("data-scheme", "dark");
    await choose("auto");
    await expect(page.locator("html")).not.toHaveAttribute("data-scheme");
  });

  test("a page that is not there helps inside the frame, and says nothing of what is out of reach", async ({ page }) => {
    await signIn(page, "director");
    await page.goto("/ru/places/01890000-0000-7000-8000-000000000000/audit");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Такой страницы нет");
    await expect(page.getByRole("navigation").first()).toBeVisible();
    await page.getByRole("link", { name: "На мой рабочий стол" }).click();
    await expect(page).toHaveURL("/ru/home");
  });

  test("on a phone the rooms stand at the bottom and the page does not scroll sideways", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await signIn(page, "director", "ru");
    for (const path of ["/ru", "/ru/home", "/kk/audit/mine", "/kk/nope"]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
    await page.goto("/ru/home");
    await expect(page.locator(".bottom-nav")).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in, choosing a scheme and signing out all work", async ({ page }) => {
    await signIn(page, "psychologist", "ru");
    await expect(page).toHaveURL("/ru/home");
    await page.locator(".round").click();
    await page.locator("button[name=scheme][value=dark]").click();
    await expect(page).toHaveURL("/ru/home");
    await expect(page.locator("html")).toHaveAttribute("data-scheme", "dark");
    await page.locator(".round").click();
    await page.getByRole("button", { name: "Выйти" }).click();
    await page.goto("/ru/home");
    await expect(page).toHaveURL(/\/ru\/sign-in/);
  });

  test("the quick exit leaves for another site and takes along what the browser kept", async ({ page, context }) => {
    await page.goto("/kk");
    await context.addCookies([{ name: "pana-scheme", value: "dark", url: page.url() }]);
    const answer = page.waitForResponse((response) => response.url().endsWith("/kk/exit"));
    await page.getByRole("button", { name: "Тез шығу" }).click({ noWaitAfter: true });
    const headers = await (await answer).allHeaders();
    expect(headers["location"]).toBe("https://kk.wikipedia.org/");
    expect(headers["clear-site-data"]).toContain('"cookies"');
    await expect.poll(() => context.cookies("http://localhost")).toEqual([]);
  });
});
