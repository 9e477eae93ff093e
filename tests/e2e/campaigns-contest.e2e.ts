import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import { DEMO_CAMPAIGNS } from "#world/demo/campaigns/slugs.ts";
import { lookInThreeLanguages, lookOnPhone } from "./look.ts";
import { expect, signIn, test, type DemoPerson } from "./person.ts";

test.describe.configure({ mode: "serial", timeout: 240_000 });

const SLUG = DEMO_CAMPAIGNS.contest;

/** Nothing of a contest needs scripts. */
async function as(browser: Browser, who: DemoPerson, phone = false): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(phone ? { viewport: { width: 360, height: 740 } } : {}) });
  const page = await context.newPage();
  await signIn(page, who);
  return page;
}

/** The same person with scripts, which the search for faults needs. */
async function eyesOf(page: Page): Promise<Page> {
  const context = await page.context().browser()!.newContext({ storageState: await page.context().storageState(), viewport: page.viewportSize() });
  return context.newPage();
}

async function openContest(page: Page): Promise<string> {
  await page.goto("/kk/work/campaigns");
  await page.getByRole("link", { name: "«Қауіпсіз интернет» фотоконкурсы" }).first().click();
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}/contest`);
  return `${pathname}/contest`;
}

const send = (page: Page, name: string) => page.locator("main").getByRole("button", { name, exact: true }).click();

test("a school enters a work with the consent of the representative, and only the school sees whose it is", async ({ browser }) => {
  const page = await as(browser, "campaigns");
  const eyes = await eyesOf(page);
  const contest = await openContest(page);
  await page.goto(`${contest}/new`);
  await page.locator("#f-title").fill("Түнгі экран");
  await page.locator("#f-name").fill("Әбдіғалиева Томирис");
  await send(page, "Сақтау");
  await expect(page.locator("[data-error-summary]")).toBeVisible();
  await expect(page.locator("#f-title"), "nothing typed is lost").toHaveValue("Түнгі экран");
  await page.getByLabel("Эссе").check();
  await page.getByLabel("5–8-сыныптар").check();
  await page.locator("#f-class-name").fill("6 «А»");
  await page.locator("#f-representative").fill("Әбдіғалиева Сәуле");
  await page.locator("#f-consent-on").fill("2026-11-02");
  await page.locator("#f-consent-until").fill("2098-06-01");
  await page.locator("#f-paper-at").fill("Мектеп сейфі, 3-папка");
  await page.locator("#f-consents").check();
  await send(page, "Сақтау");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Түнгі экран");
  await expect(page.getByText("Алдымен файлын, мәтінін немесе сілтемесін қосыңыз.")).toBeVisible();
  const entry = new URL(page.url()).pathname;

  await page.locator("input[type=file]").setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from("MZ\u0000") });
  await send(page, "Файл қосу");
  await expect(page.getByText("Бұл сурет те, PDF те емес.")).toBeVisible();
  await lookInThreeLanguages(eyes, "work/campaigns/:campaignId/contest/entries/:entryId/files", page.url());
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#7aa5c8" } }).jpeg().toBuffer();
  await page.locator("input[type=file]").setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: picture });
  await send(page, "Файл қосу");
  await expect(page.locator(".gallery img")).toHaveCount(1);
  expect((await page.request.get((await page.locator(".gallery img").getAttribute("src"))!)).headers()["content-type"]).toBe("image/webp");

  await lookInThreeLanguages(eyes, "work/campaigns/:campaignId/contest/entries/:entryId", entry);
  await lookInThreeLanguages(eyes, "work/campaigns/:campaignId/contest/entries/:entryId/edit", `${entry}/edit`);
  await lookInThreeLanguages(eyes, "work/campaigns/:campaignId/contest/new", `${contest}/new`);
  await lookInThreeLanguages(eyes, "work/campaigns/:campaignId/contest", contest);

  const officer = await as(browser, "region");
  expect((await officer.goto(entry))?.status(), "what is not sent is the school's own").toBe(404);
  await officer.goto(`${contest}/stages/region`);
  await officer.getByRole("link", { name: /Экранның арғы жағында/ }).click();
  await expect(officer.locator(".gallery img")).toHaveCount(1);
  await expect(officer.getByText("Аружан")).toHaveCount(0);
  const colleague = await as(browser, "staff");
  expect((await colleague.goto(entry))?.status(), "a colleague who keeps no entries").toBe(404);
});

test("a juror judges on a phone, without school and name", async ({ browser }) => {
  const page = await as(browser, "district", true);
  const eyes = await eyesOf(page);
  const contest = await openContest(page);
  await eyes.goto(`${contest}/jury`);
  await lookOnPhone(eyes, "jury");
  await lookInThreeLanguages(eyes, "work/campaigns/:campaignId/contest/jury", `${contest}/jury`);
  await page.goto(`${contest}/jury`);
  await page.getByRole("link", { name: "Бірге қауіпсіз" }).click();
  await expect(page.locator("main").getByText("237")).toHaveCount(0);
  await eyes.goto(page.url());
  await lookOnPhone(eyes, "score");
  await lookInThreeLanguages(eyes, "work/campaigns/:campaignId/contest/jury/:entryId", page.url());
  await send(page, "Баллды сақтау");
  await expect(page.getByText("Балл қойыңыз.").first()).toBeVisible();
  await page.locator("#f-mark-idea").selectOption("8");
  await page.locator("#f-mark-craft").selectOption("7");
  await send(page, "Баллды сақтау");
  await expect(page.getByText("Баллдар сақталды. Барлық жұмыс бағаланды.")).toBeVisible();
});

test("two equal works hold the stage until the chair decides with a reason; then it is closed, published, and a diploma proves itself", async ({ browser, page: stranger }) => {
  const page = await as(browser, "region");
  const eyes = await eyesOf(page);
  const contest = await openContest(page);
  const stage = `${contest}/stages/region`;
  await page.goto(stage);
  await expect(page.getByText("Алдымен тең түскен жұмыстар бойынша шешім қабылдаңыз.")).toBeVisible();
  await lookInThreeLanguages(eyes, "work/campaigns/:campaignId/contest/stages/:stage", stage);
  await page.getByRole("link", { name: "Шешім қабылдау" }).click();
  await lookInThreeLanguages(eyes, "work/campaigns/:campaignId/contest/stages/:stage/tie/:entryId", page.url());
  await send(page, "Шешімді жазу");
  await expect(page.getByText("Шешімнің негізін жазыңыз.").first()).toBeVisible();
  await page.getByLabel(/Экранның арғы жағында/).selectOption("1");
  await page.getByLabel(/Бірге қауіпсіз/).selectOption("2");
  await page.locator("#f-reason").fill("Идеясы мектеп өміріне жақынырақ.");
  await send(page, "Шешімді жазу");
  await send(page, "Кезеңді жабу");
  await expect(page.getByText("Кезең жабылды, орындар жазылды.")).toBeVisible();
  await expect(page.getByText("төраға шешімімен")).toBeVisible();

  const results = `/kk/campaigns/${SLUG}/contest`;
  await stranger.goto(results);
  await expect(stranger.getByText("Нәтижелер әлі жарияланған жоқ")).toBeVisible();
  await send(page, "Нәтижелерді жариялау");
  await expect(page.getByText("Нәтижелер жарияланды.")).toBeVisible();
  await stranger.goto(results);
  await expect(stranger.getByRole("cell", { name: "Экранның арғы жағында" })).toBeVisible();
  await expect(async () => {
    await stranger.reload();
    await expect(stranger.getByText("Серікбай Аружан")).toBeVisible({ timeout: 100 });
  }, "the worker shows the name that the consent lets be shown").toPass();
  await expect(stranger.getByText("Мұратов")).toHaveCount(0);
  await expect(stranger.locator(".gallery img").first()).toBeVisible();
  expect(await stranger.locator(".gallery img").first().evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 100)).toBe(true);

  const keeper = await as(browser, "campaigns");
  await keeper.goto(contest);
  await keeper.getByRole("link", { name: "Экранның арғы жағында" }).click();
  const diploma = await keeper.request.get((await keeper.getByRole("link", { name: "Дипломды жүктеу (PDF)" }).getAttribute("href"))!);
  expect((await diploma.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await keeper.reload();
  await stranger.goto((await keeper.getByRole("link", { name: "Дипломды тексеру" }).getAttribute("href"))!);
  await expect(stranger.getByText("Бұл диплом түпнұсқа")).toBeVisible();
  await lookInThreeLanguages(stranger, "campaigns/diploma/:code", stranger.url());
  await lookInThreeLanguages(stranger, "campaigns/:slug/contest", results);
});

test("an organiser edits the contest, and a form that is wrong comes back filled", async ({ browser }) => {
  const page = await as(browser, "institute");
  const contest = await openContest(page);
  const eyes = await eyesOf(page);
  await lookInThreeLanguages(eyes, "work/campaigns/:campaignId/contest/edit", `${contest}/edit`);
  await page.goto(`${contest}/edit`);
  await page.locator("#f-nomination-2-ru").fill("Плакат");
  await send(page, "Сақтау");
  await expect(page.getByText("Қазақша атауы міндетті.").first()).toBeVisible();
  await expect(page.locator("#f-nomination-2-ru")).toHaveValue("Плакат");
});

test("a school fulfils a measure of the plan, and its region sees it among all schools", async ({ browser }) => {
  const page = await as(browser, "campaigns", true);
  const eyes = await eyesOf(page);
  const plan = (await openContest(page)).replace(/contest$/, "plan");
  await lookInThreeLanguages(eyes, "work/campaigns/:campaignId/plan", plan);
  await lookOnPhone(eyes, "plan");
  await lookInThreeLanguages(eyes, "work/campaigns/:campaignId/plan/:measure", `${plan}/26`);
  await page.goto(`${plan}/26`);
  await page.getByLabel("Орындалды", { exact: true }).check();
  await send(page, "Сақтау");
  await expect(page.getByText("Іс-шара қай күні орындалғанын көрсетіңіз.").first()).toBeVisible();
  await page.locator("#f-on-date").fill("2026-11-20");
  await page.locator("#f-evidence").fill("Хат № 7");
  await send(page, "Сақтау");
  await expect(page.getByText("26-іс-шараның орындалуы сақталды.")).toBeVisible();

  const region = await as(browser, "region");
  await region.goto(`${plan}/26`);
  await region.getByRole("link", { name: /Бостандық/ }).click();
  const above = await eyesOf(region);
  await lookInThreeLanguages(above, "work/campaigns/:campaignId/plan/places/:placeId", region.url());
  await region.getByRole("link", { name: /химия-биология/ }).click();
  await expect(region.getByText("Хат № 7")).toBeVisible();
  const word = await region.request.get((await region.getByRole("link", { name: /Word/ }).getAttribute("href"))!);
  expect(word.headers()["content-type"]).toContain("wordprocessingml");
});
