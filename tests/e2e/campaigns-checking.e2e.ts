import type { Browser, Page } from "@playwright/test";
import { lookAt, lookInThreeLanguages, lookOnPhone } from "./look.ts";
import { expect, signIn, test, type DemoPerson } from "./person.ts";

test.describe.configure({ mode: "serial" });

/** Nothing of checking needs scripts; only axe does, which looks at the pages. */
async function enter(browser: Browser, person: DemoPerson, { phone = false, scripts = false } = {}): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: scripts, ...(phone ? { viewport: { width: 360, height: 740 } } : {}) })).newPage();
  await signIn(page, person);
  return page;
}

/** The challenge of the demo stands at its checking stage. */
async function challenge(page: Page): Promise<string> {
  await page.goto("/kk/work/campaigns");
  const href = await page.locator("a.row-link", { hasText: "челлендж" }).first().getAttribute("href");
  expect(href).not.toBeNull();
  return href ?? "";
}

const button = (page: Page, intent: string) => page.locator(`button[value="${intent}"]`).first();
const rows = (page: Page) => page.locator("a.row-link");

async function firstOf(page: Page, list: string): Promise<string> {
  await page.goto(list);
  return new URL((await rows(page).first().getAttribute("href")) ?? "", page.url()).pathname;
}

test("every page of checking reads well in three languages and fits a phone", async ({ browser }) => {
  test.setTimeout(400_000);
  const page = await enter(browser, "region", { scripts: true });
  const here = await challenge(page);
  const seen = await firstOf(page, `${here}/check`);
  const late = await firstOf(page, `${here}/check?show=all`);
  await page.goto(`${here}/check/import`);
  await page.setInputFiles("input[type=file]", { name: "returns.csv", mimeType: "text/csv", buffer: Buffer.from("Мектеп коды;Қатысушылар саны\nбөтен-1;12\n;7\n") });
  await page.locator("main .form-actions button").first().click();
  await expect(page).toHaveURL(/imports\/[0-9a-f-]{36}$/);
  const imported = new URL(page.url()).pathname;
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/check", `${here}/check?show=all`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/check/:placeId", seen);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/check/:placeId/enter", `${late}/enter`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/check/extend", `${here}/check/extend`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/check/import", `${here}/check/import`);
  await lookInThreeLanguages(page, "work/campaigns/imports/:importId", imported);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/table", `${here}/table`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/picture", `${here}/picture`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/final", `${here}/final`);
  await page.goto(seen);
  await button(page, "giveBack").click();
  await expect(page.locator("[data-error-summary]")).toBeVisible();
  await lookAt(page, "kk", "a decision refused");
  await page.context().close();

  const phone = await enter(browser, "region", { phone: true, scripts: true });
  for (const path of [`${here}/check`, seen, `${late}/enter`, `${here}/check/extend`, `${here}/check/import`, imported, `${here}/table`, `${here}/picture`, `${here}/final`]) {
    await phone.goto(path);
    await lookOnPhone(phone, path);
  }
  await phone.context().close();
});

test("a region goes through what came, enters for a silent school, approves its table, and the institute takes it", async ({ browser }) => {
  test.setTimeout(240_000);
  const region = await enter(browser, "region");
  const here = await challenge(region);
  await region.goto(`${here}/table`);
  await expect(button(region, "approve")).toHaveCount(0);

  await region.goto(`${here}/check`);
  await button(region, "accept").click();
  await expect(region.locator("[data-error-summary]"), "nothing was ticked").toBeVisible();
  await region.goto(`${here}/check`);
  await rows(region).first().click();
  await button(region, "giveBack").click();
  await expect(region.locator("[data-error-summary]"), "a return is given back with words").toBeVisible();

  for (let left = 0; left < 20; left += 1) {
    await region.goto(`${here}/check`);
    if ((await rows(region).count()) === 0) break;
    await rows(region).first().click();
    await button(region, "accept").click();
  }
  for (const show of ["late", "waiting", "returned"]) {
    await region.goto(`${here}/check?show=${show}`);
    for (const tick of await region.locator("tbody input[type=checkbox]").all()) await tick.check();
    if ((await rows(region).count()) > 0) await button(region, "markSilent").click();
  }
  await region.goto(`${here}/table`);
  await button(region, "approve").click();
  await expect(region.locator(".timeline")).toContainText("жоғары деңгейге берілді");
  await expect(button(region, "recall")).toBeVisible();

  const institute = await enter(browser, "institute");
  await institute.goto(`${here}/table`);
  await rows(institute).filter({ hasText: "Алматы" }).first().click();
  await button(institute, "accept").click();
  await expect(institute.locator(".timeline")).toContainText("Жоғары деңгей қабылдады");
  await region.goto(`${here}/table`);
  await expect(button(region, "recall"), "what was accepted above cannot be taken back").toHaveCount(0);
  await Promise.all([region.context().close(), institute.context().close()]);
});
