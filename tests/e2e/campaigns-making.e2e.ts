import type { Browser, Page } from "@playwright/test";
import { lookInThreeLanguages, lookOnPhone } from "./look.ts";
import { expect, signIn, test } from "./person.ts";

test.describe.configure({ mode: "serial" });

/** Nothing of making a campaign needs scripts; axe, which looks at the pages, does. */
async function organiser(browser: Browser, how: { scripts?: boolean; phone?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: how.scripts ?? false, ...(how.phone ? { viewport: { width: 360, height: 740 } } : {}) });
  const page = await context.newPage();
  await signIn(page, "institute");
  return page;
}

const save = (page: Page) => page.locator("main .form-actions button").first().click();
const refused = (page: Page) => expect(page.locator("[data-error-summary]")).toBeVisible();
const steps = (page: Page) => page.locator(".steps");

async function begin(page: Page, title: string): Promise<string> {
  await page.goto("/kk/work/campaigns/new");
  await page.getByLabel("Бос парақ").check();
  await page.locator("select[name=kind]").selectOption("flashmob");
  await page.locator("input[name=title]").fill(title);
  await save(page);
  await expect(page).toHaveURL(/\/edit$/);
  return new URL(page.url()).pathname;
}

test("an organiser makes a campaign from nothing, is told what is missing, publishes it and amends it", async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await organiser(browser);
  await page.goto("/kk/work/campaigns/new");
  await save(page);
  await refused(page);
  const edit = await begin(page, "«Кітап оқимыз» флешмобы");

  await page.goto(`${edit}/ideas`);
  await page.locator('[name="ideas.kk"]').fill("Кітап – дос: күн сайын оқы\nБірге оқимыз: отбасымен");
  await page.locator('[name="ideas.ru"]').fill("Книга – друг: читай каждый день");
  await save(page);
  await refused(page);
  await expect(page.locator('[name="ideas.kk"]'), "nothing typed is lost").toHaveValue(/Бірге оқимыз/);
  await page.locator('[name="ideas.ru"]').fill("Книга – друг: читай каждый день\nЧитаем вместе: всей семьёй");
  await save(page);
  await expect(steps(page)).toContainText("2 идея");

  await page.goto(`${edit}/form`);
  await page.locator('button[value="begin"]').click();
  await page.goto(`${edit}/publish`);
  await expect(page.getByText("Форма бар, бірақ есеп беру мерзімі жоқ.")).toBeVisible();
  await expect(page.locator("main .form-actions button").first()).toBeDisabled();

  await page.goto(`${edit}/schedule`);
  for (const [name, value] of Object.entries({ heldFrom: "2098-12-10", heldUntil: "2098-12-10", heldAt: "11:00", dueDay: "2098-12-14", regionDay: "2098-12-13", nationDay: "2098-12-20" })) {
    await page.locator(`[name="${name}"]`).fill(value);
  }
  await save(page);
  await refused(page);
  await page.locator('[name="regionDay"]').fill("2098-12-17");
  await save(page);
  await page.goto(`${edit}/publish`);
  await save(page);
  await expect(page.getByText("Жарияланды. Есеп", { exact: false }).first()).toBeVisible();

  await page.goto(`${edit}/publicity`);
  await page.locator('[name="hashtags"]').fill("#КітапОқимыз");
  await save(page);
  await page.goto(`${edit}/publish`);
  await save(page);
  await refused(page);
  await page.locator('[name="changes.kk"]').fill("Хэштег қосылды.");
  await save(page);
  await expect(page.locator(".timeline")).toContainText("Хэштег қосылды.");
  await page.context().close();
});

test("every page of the editor reads well in three languages, and on a phone nothing is wider than the screen", async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await organiser(browser, { scripts: true });
  await lookInThreeLanguages(page, "work/campaigns/new", "/kk/work/campaigns/new");
  const edit = await begin(page, "Қаралатын науқан");
  await page.goto(`${edit}/form`);
  await page.locator('button[value="begin"]').click();
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/edit", edit);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/edit/basics", `${edit}/basics`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/edit/form", `${edit}/form`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/edit/form/:column", `${edit}/form/participants`);
  await page.goto(`${edit}/plan/sections/new`);
  await page.locator('[name="heading.kk"]').fill("Қоғамның назарын аудару");
  await save(page);
  await page.goto(`${edit}/plan/measures/new`);
  for (const name of ["title", "completion"]) await page.locator(`[name="${name}.kk"]`).fill("Ақпарат тарату");
  await page.locator('[name="kind"][value="constantly"]').check();
  await page.locator('[name="responsible[]"]').first().check();
  await save(page);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/edit/plan", `${edit}/plan`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/edit/plan/sections/:index", `${edit}/plan/sections/1`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/edit/plan/measures/:number", `${edit}/plan/measures/1`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/edit/schedule", `${edit}/schedule`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/edit/scope", `${edit}/scope`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/edit/publish", `${edit}/publish`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/edit/close", `${edit}/close?way=discard`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/edit/:section", `${edit}/about`);
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/materials", edit.replace(/edit$/, "materials"));
  const phone = await organiser(browser, { scripts: true, phone: true });
  for (const address of ["/kk/work/campaigns", edit, `${edit}/form`, `${edit}/form/participants`, `${edit}/plan`, `${edit}/plan/measures/1`, `${edit}/schedule`, `${edit}/scope`, `${edit}/text-new`, edit.replace(/edit$/, "materials")]) {
    await phone.goto(address);
    await lookOnPhone(phone, address);
  }
  await phone.goto(`${edit}/close?way=discard`);
  await save(phone);
  await expect(phone).toHaveURL(/work\/campaigns$/);
  await page.context().close();
  await phone.context().close();
});
