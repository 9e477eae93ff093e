import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { faults } from "./look.ts";
import { expect, test } from "./person.ts";

const require = createRequire(import.meta.url);
const FONTS = { 400: "400Regular/NotoSans_400Regular", 500: "500Medium/NotoSans_500Medium", 600: "600SemiBold/NotoSans_600SemiBold", 700: "700Bold/NotoSans_700Bold" };
const SIGHTS = [
  { name: "desktop-light", width: 1280, scheme: "light", sections: ["steps", "table", "map", "buttons", "refused", "card-chart-stacked", "card-chart-line"] },
  { name: "phone-dark", width: 360, scheme: "dark", sections: ["steps", "table", "map", "fields", "card-chart-stacked", "card-chart-heat"] },
] as const;

// The page itself uses the reader's own fonts. Pictures are compared in one font, so that they mean the same on every machine.
test.use({ bypassCSP: true });

async function inOneFont(page: Page) {
  await page.route("**/one-font/*", (route) => {
    const weight = Number(route.request().url().split("/").at(-1)) as keyof typeof FONTS;
    return route.fulfill({ path: require.resolve(`@expo-google-fonts/noto-sans/${FONTS[weight]}.ttf`) });
  });
  const faces = Object.keys(FONTS).map((weight) => `@font-face { font-family: "One Font"; font-weight: ${weight}; src: url("/one-font/${weight}"); }`);
  await page.addStyleTag({ content: `${faces.join("\n")} :root { --font: "One Font"; --mono: "One Font"; } .topbar, .bottom-nav { display: none !important; }` });
  await page.evaluate((weights) => Promise.all(weights.map((weight) => document.fonts.load(`${weight} 1rem "One Font"`, "Әa"))), Object.keys(FONTS));
}

for (const { name, width, scheme, sections } of SIGHTS) {
  test.describe(`the living page, ${name}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto("/kk/ui");
    });

    test("has no fault that axe can find, and nothing wider than the screen", async ({ page }) => {
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });

    test("looks as it did", async ({ page }) => {
      await inOneFont(page);
      const native = page.locator("input[type=date]:visible, input[type=time]:visible");
      for (const section of sections) {
        await expect.soft(page.locator(`#${section}`)).toHaveScreenshot(`${section}-${name}.png`, { mask: [native], maxDiffPixelRatio: 0.05 });
      }
    });
  });
}

test.describe("with its script, the living page", () => {
  test.beforeEach(({ page }) => page.goto("/kk/ui").then(() => undefined));

  test("shows and hides the password", async ({ page }) => {
    const field = page.locator("#f-password");
    await field.fill("қарлығаш ұясы");
    await page.locator("#fields [data-password] button").click();
    await expect(field).toHaveAttribute("type", "text");
    await page.locator("#fields [data-password] button").click();
    await expect(field).toHaveAttribute("type", "password");
  });

  test("counts the characters that are left, and those too many", async ({ page }) => {
    await page.locator("#f-story").fill("ә".repeat(605));
    await expect(page.locator("#fields [data-counter]")).toContainText("5");
    await expect(page.locator("#fields [data-counter]")).toHaveAttribute("data-over", "");
  });

  test("finds a place by keyboard alone", async ({ page }) => {
    await page.route("**/places/find?q=*", (route) => route.fulfill({ json: [{ id: "1", name: "№ 4 мектеп" }, { id: "2", name: "№ 17 гимназия", detail: "Абай ауданы" }] }));
    const field = page.getByRole("combobox", { name: /Another school/ });
    await field.fill("абай");
    await expect(page.locator(".picker-list").getByRole("option")).toHaveCount(2);
    await field.press("ArrowDown");
    await field.press("Enter");
    await expect(field).toHaveValue("№ 17 гимназия");
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await expect(page.locator('input[name="other-school"]')).toHaveValue("2");
  });

  test("leads from an error to its field", async ({ page }) => {
    await page.locator(".error-summary a").first().click();
    await expect(page.locator("#f-owner")).toBeFocused();
  });

  test("opens in place the dialog that is a page without a script", async ({ page }) => {
    await page.locator("a[data-dialog]").click();
    await expect(page.locator("#living-dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.locator("#living-dialog")).toBeHidden();
  });
});

test.describe("without a script, the living page", () => {
  test.use({ javaScriptEnabled: false });

  test("still opens its menus and dialogs, and keeps the search button of the place field", async ({ page }) => {
    await page.goto("/kk/ui");
    await page.locator('[popovertarget="living-menu"]').click();
    await expect(page.locator("#living-menu")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.locator('button[commandfor="living-dialog"][command="show-modal"]').click();
    await expect(page.locator("#living-dialog")).toBeVisible();
    await page.locator('#living-dialog button[command="close"]').first().click();
    await expect(page.locator("[data-picker-find] button").first()).toBeVisible();
  });
});
