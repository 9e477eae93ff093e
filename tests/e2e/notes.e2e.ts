import type { Browser, Page } from "@playwright/test";
import { expect, signIn, test, type DemoPerson } from "./person.ts";

async function as(browser: Browser, who: DemoPerson, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await signIn(page, who);
  return page;
}

for (const scripts of [true, false]) {
  test(`a psychologist writes a note, the deputy reads it, and for the excluded lawyer it is not there, ${scripts ? "with" : "without"} scripts`, async ({ browser }) => {
    const title = `Алғашқы әңгіме ${Date.now()}`;
    const psychologist = await as(browser, "psychologist", scripts);
    await psychologist.goto("/kk/notes/new");
    await psychologist.locator("#f-title").fill(title);
    await psychologist.locator("#f-about").fill("Әлия Сүлейменова");
    await psychologist.locator("#f-text").fill("Бірінші жол");
    for (const box of await psychologist.locator("input[name='readers[]']").all()) await box.check();
    await psychologist.getByRole("button", { name: "Сақтау" }).click();
    await expect(psychologist.getByRole("heading", { level: 1 })).toHaveText(title);
    const { pathname } = new URL(psychologist.url());

    const deputy = await as(browser, "deputy", scripts);
    await deputy.goto("/kk/notes");
    await deputy.locator("input[name=name]").fill("сулейменова");
    await deputy.getByRole("button", { name: "Іздеу" }).click();
    await deputy.getByRole("link", { name: title }).click();
    await expect(deputy.getByText("Бірінші жол")).toBeVisible();

    const lawyer = await as(browser, "lawyer", scripts);
    expect((await lawyer.goto(pathname))?.status()).toBe(200);
    const name = await lawyerName(lawyer);

    await psychologist.goto(`${pathname}/exclude`);
    await psychologist.getByLabel(name).check();
    await psychologist.getByRole("button", { name: "Әрі қарай" }).click();
    expect((await lawyer.goto(pathname))?.status(), "nobody is excluded before it is asked once more").toBe(200);
    await expect(psychologist.getByText(name)).toBeVisible();
    await psychologist.getByRole("button", { name: "Иә, шеттету" }).click();
    await expect(psychologist.getByRole("heading", { level: 1 })).toHaveText(title);

    expect((await lawyer.goto(pathname))?.status()).toBe(404);
    await lawyer.goto("/kk/notes");
    await expect(lawyer.getByText(title)).toHaveCount(0);
    expect((await deputy.goto(pathname))?.status()).toBe(200);
  });
}

const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

for (const scripts of [true, false]) {
  test(`a picture that is attached stands in the note that says it was saved, and after it is opened anew, ${scripts ? "with" : "without"} scripts`, async ({ browser }) => {
    const page = await as(browser, "psychologist", scripts);
    await page.goto("/kk/notes/new");
    await page.locator("#f-title").fill("Суреті бар жазба");
    await page.locator("#f-text").fill("Мәтін");
    await page.getByRole("button", { name: "Сақтау" }).click();
    await page.locator("input[type=file]").setInputFiles({ name: "сурет.png", mimeType: "image/png", buffer: PICTURE });
    await page.locator("main button", { hasText: "Файл тіркеу" }).click();
    await expect(page.getByText("Файл шифрланып сақталды.")).toBeVisible();
    await expect(page.getByRole("link", { name: "сурет.png" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("link", { name: "сурет.png" })).toBeVisible();
  });
}

/** As the note itself names the person who looks at it. */
async function lawyerName(page: Page): Promise<string> {
  const own = page.locator("main .person").filter({ hasText: "сіз" });
  return ((await own.locator("b").textContent()) ?? "").trim();
}
