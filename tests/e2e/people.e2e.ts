import type { Browser, Page } from "@playwright/test";
import { openMailbox, type Mailbox } from "./mailbox.ts";
import { lookInThreeLanguages } from "./look.ts";
import { expect, signIn, test } from "./person.ts";

const PASSWORD = "жаңбырлы күнгі шай";
const ADDRESS = "saule.omarova@mektep.example";

let mailbox: Mailbox;
test.beforeAll(async () => {
  mailbox = await openMailbox(Number(process.env["E2E_SMTP_PORT"]));
});
test.afterAll(() => mailbox.close());

async function newVisitor(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: "kk-KZ" })).newPage();
}

async function linkFromLetter(): Promise<string> {
  const { text } = await mailbox.waitFor(ADDRESS);
  return /https?:\/\/\S+\/invitation\/[\w-]+/.exec(text)![0];
}

async function invite(page: Page, role: string) {
  await page.goto("/kk/people/invite");
  await page.locator("[name=family_name]").fill("Омарова");
  await page.locator("[name=given_name]").fill("Сәуле");
  await page.locator("[name=email]").fill(ADDRESS);
  await page.locator("[name=role]").selectOption(role);
  await page.locator("main form[method=post] button[type=submit]:not([name])").last().click();
  await expect(page).toHaveURL(/\/people\/invitations/);
}

async function enter(page: Page) {
  await page.goto("/kk/sign-in");
  await page.locator("[name=email]").fill(ADDRESS);
  await page.locator("[name=password]").fill(PASSWORD);
  await page.locator("[name=password]").press("Enter");
  await expect(page).not.toHaveURL(/sign-in/);
}

test("somebody is invited, accepts, takes a second role, switches, and is out the moment the role ends", async ({ page, browser }) => {
  test.setTimeout(120_000);
  await signIn(page, "director");
  await invite(page, "reception");

  const saule = await newVisitor(browser);
  const invitation = await linkFromLetter();
  await lookInThreeLanguages(saule, "invitation/:token", invitation);
  await saule.goto(invitation);
  await saule.locator("[name=password]").fill(PASSWORD);
  await saule.locator("main form button[type=submit]:not([name])").last().click();
  await expect(saule).toHaveURL(/sign-in/);
  await enter(saule);
  await expect(saule).toHaveURL(/\/kk\/terms/);
  await saule.locator("[name=agreed]").check();
  await saule.locator("main form button[type=submit]").first().click();
  await expect(saule).toHaveURL(/\/kk\/home/);

  await invite(page, "campaignCoordinator");
  await linkFromLetter();
  await saule.goto("/kk/my-roles");
  await saule.locator("form:has([name=invitation]) button").click();
  await expect(saule.locator("form:has([name=grant]) button").first()).toBeAttached();
  await saule.locator("main form:has([name=grant]) button").first().click();
  await expect(saule).toHaveURL(/\/kk\/home/);
  await expect(saule.locator("h1 ~ .page-lead, .page-lead").first()).toHaveText("Науқан үйлестірушісі");

  await page.goto(`/kk/people?q=${ADDRESS}`);
  await page.locator("tbody a.row-link").click();
  await page.locator("tr", { hasText: "Науқан үйлестірушісі" }).locator("a[href$='/end']").click();
  await page.locator("[name=reason]").first().check();
  await page.locator("main form[method=post] button[type=submit]:not([name])").last().click();
  await expect(page).toHaveURL(/\/people\/[0-9a-f-]+$/);
  await saule.goto("/kk/home");
  await expect(saule).toHaveURL(/sign-in/);
  await enter(saule);
  await saule.goto("/kk/my-roles");
  await expect(saule.locator("main")).toContainText("Қабылдау қызметкері");
});
