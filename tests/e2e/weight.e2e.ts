import { LANGUAGES } from "./look.ts";
import { expect, signIn, test } from "./person.ts";

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
