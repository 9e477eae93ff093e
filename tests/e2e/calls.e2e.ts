import type { Browser, Page } from "@playwright/test";
import { lookAt, lookInThreeLanguages, lookOnPhone } from "./look.ts";
import { expect, signIn, test } from "./person.ts";

test.describe.configure({ mode: "serial" });

const STORY = { kk: "Сыныптастарым күнде мазақтайды, бүгін портфелімді лақтырды.", ru: "Меня каждый день дразнят в классе, сегодня выбросили портфель.", en: "They mock me every day in class and threw my bag away today." } as const;
const SCHOOL = "НЗМ химия Алматы";

const SAVE = { kk: "Сурет етіп сақтау", ru: "Сохранить картинкой", en: "Save as a picture" } as const;

async function onPhone(browser: Browser, scripts = false): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } })).newPage();
}

const go = (page: Page) => page.locator("main .form-actions button").first().click();

/** From the first page to the words, as a child finds its school. */
async function begin(page: Page, language: string): Promise<void> {
  await page.goto(`/${language}/help`);
  await page.locator("main a[data-main]").click();
  await page.locator("input[name=q]").fill(SCHOOL);
  await go(page);
  await page.locator("main button[name=place]").first().click();
  await expect(page).toHaveURL(/help\/tell\/[\w-]{22}$/);
}

async function openInbox(page: Page, language: string, story: string): Promise<void> {
  await page.goto(`/${language}/calls`);
  await page.locator("a.row-link", { hasText: story.slice(0, 30) }).first().click();
  await expect(page.locator(".conversation")).toContainText(story);
}

for (const language of ["kk", "ru", "en"] as const) {
  test(`in ${language} a child without scripts tells, is answered, and reads the answer with the receipt`, async ({ browser }) => {
    test.setTimeout(120_000);
    const child = await onPhone(browser);
    await begin(child, language);
    await child.locator("textarea[name=text]").fill("");
    await child.locator("button[name=intent]").click();
    await expect(child.locator("[data-error-summary]"), "only the words are needed, but they are").toBeVisible();
    await child.locator("textarea[name=text]").fill(STORY[language]);
    for (const step of ["who", "doer", "where", "answer", "check"]) {
      await go(child);
      await expect(child).toHaveURL(new RegExp(`/${step}$`));
    }
    await child.goBack();
    await child.goForward();
    await expect(child.locator(".as-told"), "nothing is lost by going back").toHaveText(STORY[language]);
    await go(child);
    const receipt = (await child.locator(".receipt").innerText()).replaceAll(/\D/g, "");
    expect(receipt).toHaveLength(20);
    expect(child.url()).not.toContain(receipt);
    const saving = child.waitForEvent("download");
    await child.getByRole("button", { name: SAVE[language] }).click();
    expect((await saving).suggestedFilename(), "its name tells nobody what it is").toBe("kod.png");
    expect(await child.context().cookies(), "nothing is remembered").toEqual([]);

    const psychologist = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(psychologist, "psychologist", language);
    await openInbox(psychologist, language, STORY[language]);
    await psychologist.locator("#note").fill("inside only");
    await psychologist.locator("form", { has: psychologist.locator("#note") }).locator("button.button").last().click();
    await psychologist.locator("#answer").fill(`answer in ${language}`);
    await psychologist.locator("form", { has: psychologist.locator("#answer") }).locator("button.button").last().click();
    await expect(psychologist.locator(".conversation")).toContainText(`answer in ${language}`);

    await child.goto(`/${language}/help/receipt`);
    await child.locator("input[name=receipt]").fill(receipt.replaceAll(/(.{4})/g, "$1 "));
    await go(child);
    await expect(child.locator(".conversation")).toContainText(`answer in ${language}`);
    await expect(child.locator("main"), "notes stay inside").not.toContainText("inside only");
    await Promise.all([child.context().close(), psychologist.context().close()]);
  });
}

test("a child without scripts finds where help is near, and no address tells what it looked for", async ({ browser }) => {
  const child = await onPhone(browser);
  await child.goto("/kk/help");
  await child.getByRole("link", { name: "Қайдан көмек алуға болады" }).click();
  await expect(child.getByRole("link", { name: "8-708-10-608-10" })).toHaveAttribute("href", "tel:+77081060810");
  await child.getByLabel("Облыс немесе қала").selectOption({ label: "Шымкент қаласы" });
  await child.getByLabel("Не болды").selectOption({ label: "Үйдегі зорлық-зомбылық" });
  await go(child);
  await expect(child.getByRole("link", { name: "(8-7252) 223141" })).toBeVisible();
  await expect(child.getByText("Облыстық, қалалық дағдарыс орталықтары")).toHaveCount(0);
  expect(new URL(child.url()).search).toBe("");
  await child.getByLabel("Облыс немесе қала").selectOption({ label: "Маңғыстау облысы" });
  await go(child);
  await expect(child.getByText("Тізімде бұл жерден орын жоқ")).toBeVisible();
});

test("what may concern the head is read by the network, and the school sees no trace of it", async ({ browser }) => {
  test.setTimeout(90_000);
  const story = "Директор бізге айқайлайды, қорқамыз.";
  const child = await onPhone(browser);
  await begin(child, "kk");
  await child.locator("textarea[name=text]").fill(story);
  await child.locator("button[name=intent]").click();
  await expect(child.locator(".receipt")).toBeVisible();
  const network = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(network, "network");
  await openInbox(network, "kk", story);
  for (const person of ["director", "psychologist"] as const) {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(page, person);
    for (const path of ["/kk/calls", "/kk/notifications", "/kk/home"]) {
      await page.goto(path);
      await expect(page.locator("body")).not.toContainText(story.slice(0, 20));
    }
    expect((await page.goto(new URL(network.url()).pathname))?.status()).toBe(404);
    await page.context().close();
  }
  await Promise.all([child.context().close(), network.context().close()]);
});

test("a call is closed without a case only when a second person agrees", async ({ browser }) => {
  test.setTimeout(120_000);
  const psychologist = await (await browser.newContext()).newPage();
  await signIn(psychologist, "psychologist");
  await openInbox(psychologist, "kk", STORY.kk);
  const call = new URL(psychologist.url()).pathname;
  await lookInThreeLanguages(psychologist, "calls/:callId/decide", `${call}/decide`);
  await psychologist.goto(`${call}/decide`);
  await psychologist.locator("input[name=closing][value=notProtection]").check();
  await psychologist.locator("textarea[name=reason]").fill("not for us");
  await go(psychologist);
  await expect(psychologist.locator("[data-error-summary]"), "nobody is left without a kind word").toBeVisible();
  await psychologist.locator("textarea[name=answer]").fill("a kind word");
  await go(psychologist);
  await expect(psychologist).toHaveURL(new RegExp(`${call}$`));
  const director = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(director, "director");
  await openInbox(director, "kk", STORY.kk);
  await expect(director.locator(".conversation")).toContainText("not for us");
  await director.getByRole("button", { name: "Растаймын" }).click();
  await expect(director.getByRole("button", { name: "Қайта ашу" })).toBeVisible();
  await Promise.all([psychologist.context().close(), director.context().close()]);
});

test("a call becomes a case with a number, and the register counts it without a name", async ({ browser }) => {
  test.setTimeout(120_000);
  const psychologist = await (await browser.newContext()).newPage();
  await signIn(psychologist, "psychologist");
  await openInbox(psychologist, "kk", STORY.ru);
  const call = new URL(psychologist.url()).pathname;
  await lookInThreeLanguages(psychologist, "calls/:callId/register", `${call}/register`);
  await psychologist.goto(`${call}/register`);
  await psychologist.locator("select[name=kind_1]").selectOption("bullying.humiliation");
  await psychologist.locator("input[name=name_1]").fill("Canary Child");
  await psychologist.locator("select[name=role_1]").selectOption("affected");
  await go(psychologist);
  await expect(psychologist.locator("[data-error-summary]"), "a row that is begun must be whole").toBeVisible();
  await expect(psychologist.locator("input[name=name_1]"), "nothing typed is lost").toHaveValue("Canary Child");
  await psychologist.locator("select[name=where_1]").selectOption("school");
  await psychologist.locator("input[name=day_1]").fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
  await go(psychologist);
  await expect(psychologist.locator("main")).toContainText("Canary Child");
  await lookInThreeLanguages(psychologist, "register/:caseId", new URL(psychologist.url()).pathname);
  await psychologist.goto("/kk/register");
  await expect(psychologist.locator("main")).not.toContainText("Canary Child");
  await psychologist.setViewportSize({ width: 360, height: 740 });
  await lookOnPhone(psychologist, "register");
  await psychologist.context().close();
});

test("the pages of asking for help have no fault that axe can find, on a phone and in three languages", async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await onPhone(browser, true);
  await begin(page, "kk");
  const tell = new URL(page.url()).pathname;
  await page.locator("textarea[name=text]").fill("Өлгім келеді");
  await go(page);
  await lookInThreeLanguages(page, "help/tell/:token", tell);
  for (const step of ["who", "doer", "where", "answer", "check"]) await lookInThreeLanguages(page, "help/tell/:token/:step", `${tell}/${step}`);
  await page.goto(`${tell}/doer`);
  await lookOnPhone(page, "help/tell/:token/:step");
  await page.goto(`${tell}/check`);
  await go(page);
  await lookAt(page, "kk", "a receipt");
  const receipt = await page.locator(".receipt").innerText();
  await page.goto("/kk/help/receipt");
  await page.locator("input[name=receipt]").fill("1234");
  await go(page);
  await lookAt(page, "kk", "a wrong receipt");
  await page.locator("input[name=receipt]").fill(receipt);
  await go(page);
  await lookAt(page, "kk", "an own call");
  await lookOnPhone(page, "an own call");
  const director = await (await browser.newContext()).newPage();
  await signIn(director, "director");
  await director.goto("/kk/places");
  await lookInThreeLanguages(page, "s/:code", `/kk/s/${await publicCode(director)}`);
  await Promise.all([page.context().close(), director.context().close()]);
});

/** The short code of the school, as its page tells it. */
async function publicCode(page: Page): Promise<string> {
  await page.goto("/kk/home");
  const href = await page.locator('a[href*="/places/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? "").find((one) => /places\/[0-9a-f-]{36}$/.test(one)));
  await page.goto(href ?? "");
  return /\b[2-9A-HJ-NP-Z]{6}\b/.exec(await page.locator("main").innerText())?.[0] ?? "";
}
