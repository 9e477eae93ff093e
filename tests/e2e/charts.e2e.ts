import { expect, test } from "./person.ts";

test("a chart tells its marks to pointer and keyboard, and loads the telling with the first touch only", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
  await page.goto("/en/ui", { waitUntil: "networkidle" });
  expect(scripts.filter((url) => url.includes("chart-tip"))).toEqual([]);

  const picture = page.locator("#card-chart-line .chart-picture");
  const tip = page.locator(".chart-tip");
  await picture.scrollIntoViewIfNeeded();
  await picture.locator("svg:visible title").first().locator("..").hover();
  await expect(tip).toHaveText("Urban schools, I 2025: 71% (67% – 75%)");
  expect(scripts.filter((url) => url.includes("chart-tip"))).toHaveLength(1);
  await page.mouse.move(2, 2);
  await expect(tip).toBeHidden();

  await page.keyboard.press("Tab");
  await picture.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect(tip).toHaveText("Urban schools, II 2025: 73% (69% – 77%)");
  await expect(picture.locator(".chart-lit")).not.toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(tip).toBeHidden();
  await expect(picture.locator(".chart-lit")).toHaveCount(0);
});

test("a tip stays within a phone, and a finger that touches a mark sees it", async ({ browser, baseURL }) => {
  const phone = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await phone.newPage();
  await page.goto("/ru/ui");
  const picture = page.locator("#card-chart-line .chart-picture");
  const mark = picture.locator("svg:visible title").last().locator("..");
  await mark.scrollIntoViewIfNeeded();
  await mark.tap({ force: true });
  await expect(page.locator(".chart-tip")).toBeVisible();
  const box = (await page.locator(".chart-tip").boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(360);
  await phone.close();
});
