import { lookInThreeLanguages, lookOnPhone } from "./look.ts";
import { expect, signIn, test } from "./person.ts";

const WEIGHT = 30 * 1024;

test("the organiser lets links onto the wall, and everybody finds them without an account and without a script", async ({ page, browser }) => {
  test.setTimeout(240_000);
  await signIn(page, "institute");
  await page.goto("/kk/work/campaigns");
  const hub = await page.locator("a[href*='/work/campaigns/']", { hasText: "челленджі" }).first().getAttribute("href");
  const wall = `${hub?.split("?")[0]}/wall`;
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/wall", wall);
  await page.goto(wall);
  const first = page.locator("tbody tr").first();
  const address = await first.locator("a[href^=https]").getAttribute("href");
  await first.getByRole("checkbox").check();
  await page.locator("button[value=shown]").click();
  await expect(page.locator("tbody tr").first().locator("a[href^=https]")).not.toHaveAttribute("href", address ?? "");

  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await stranger.goto("/kk");
  await stranger.locator("a[href='/kk/campaigns']").click();
  await stranger.locator("main a", { hasText: "челленджі" }).first().click();
  await expect(stranger.locator("#wall a[href^=https]")).toHaveAttribute("href", address ?? "");
  expect(await stranger.locator("script, iframe, img").count()).toBe(0);

  const path = new URL(stranger.url()).pathname;
  await lookInThreeLanguages(page, "campaigns/:slug", path);
  await lookInThreeLanguages(page, "campaigns/:slug/wall", `${path}/wall`);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const one of [path, `${path}/wall`, wall]) {
    await page.goto(one);
    await lookOnPhone(page, one);
  }
  await stranger.context().close();
});

test("the page of a campaign weighs at most 30 KB with all it needs", async ({ page }) => {
  const weights: Promise<number>[] = [];
  await page.goto("/kk/campaigns");
  const path = await page.locator("main a", { hasText: "флешмобы" }).first().getAttribute("href");
  const fresh = await (await page.context().browser()!.newContext()).newPage();
  fresh.on("response", (response) => weights.push(response.request().sizes().then((sizes) => sizes.responseBodySize + sizes.responseHeadersSize)));
  await fresh.goto(new URL(path ?? "", page.url()).href, { waitUntil: "networkidle" });
  const bytes = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThanOrEqual(WEIGHT);
  await fresh.context().close();
});
