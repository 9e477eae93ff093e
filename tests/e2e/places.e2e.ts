import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./person.ts";

const FILE = `Код;Атауы (қазақша);Название (рус);Район;БИН;1 класс
e2e-1;№ 901 мектеп;Школа № 901;Медеуский район;020240000555;30
e2e-2;№ 902 мектеп;Школа № 902;Неведомый район;123;31`;

/** By the one control of the list. */
async function downloaded(page: Page, name: string): Promise<Buffer> {
  await page.getByRole("button", { name: "Скачать" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  const file = await readFile((await (await downloading).path())!);
  if (await page.getByRole("link", { name }).isVisible()) await page.keyboard.press("Escape");
  return file;
}

test.describe("places", () => {
  test("an administrator finds a town however it is typed, and goes down from the country to a school", async ({ page }) => {
    await signIn(page, "admin");
    await page.goto("/kk/places?q=kokshetau");
    await expect(page.getByRole("link", { name: "Көкшетау қаласы" })).toBeVisible();
    await page.goto("/kk/places");
    await page.locator(".tiles").getByRole("link", { name: /Қарағанды/ }).click();
    await page.getByRole("link", { name: "Теміртау қаласы" }).click();
    await page.getByRole("link", { name: "№ 44 мектеп-лицей" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("№ 44 мектеп-лицей");
  });

  test("the list of schools keeps filter and order in its address and goes out to CSV, PDF, Word and Excel", async ({ page }) => {
    await signIn(page, "region", "ru");
    await page.goto("/ru/places/schools?type=lyceum&sort=-pupils");
    await expect(page.locator("tbody tr")).toHaveCount(1);
    await expect(page.locator("tbody")).toContainText("Школа-лицей № 260");
    const text = (await downloaded(page, "CSV")).toString("utf8");
    expect(text.trim().split("\n")).toHaveLength(2);
    expect(text).toContain("almaty-260");
    expect((await downloaded(page, "PDF: для печати")).subarray(0, 5).toString()).toBe("%PDF-");
    expect((await downloaded(page, "Word: для правки")).subarray(0, 2).toString()).toBe("PK");
    expect((await downloaded(page, "Excel: для расчётов")).subarray(0, 2).toString()).toBe("PK");
  });

  test("the head of a school keeps its contacts, comes back filled after a mistake, and cannot reach another school", async ({ page }) => {
    await signIn(page, "admin", "ru");
    await page.goto("/ru/places/schools?q=131");
    const foreign = await page.locator("tbody a").first().getAttribute("href");
    await page.context().clearCookies();
    await signIn(page, "director", "ru");
    await page.goto("/ru/places");
    await page.locator("a[href$='/edit']").click();
    await page.locator("input[name=phone]").fill("нет");
    await page.locator("input[name=address]").fill("ул. Абая, 1");
    await page.getByRole("button", { name: "Сохранить" }).click();
    await expect(page.locator("input[name=address]")).toHaveValue("ул. Абая, 1");
    await expect(page.locator("main")).toContainText("Напишите телефон так");
    await page.locator("input[name=phone]").fill("+7 727 123 45 67");
    await page.getByRole("button", { name: "Сохранить" }).click();
    await expect(page.locator("main")).toContainText("ул. Абая, 1");
    await expect(page.locator("input[name='name.kk']")).toHaveCount(0);
    for (const part of ["", "/edit", "/history"]) expect((await page.goto(`${foreign}${part}`))?.status()).toBe(404);
  });
});

const MANY = ["Код;Название;Район", ...Array.from({ length: 2_500 }, (_, n) => `e2e-many-${n};Школа № ${n} приезжая;Медеуский район`)].join("\n");

test("a long import goes on while its page is closed, and the page that follows it comes to the result by itself", async ({ page }) => {
  test.slow();
  await signIn(page, "region", "ru");
  await page.goto("/ru/places/import");
  await page.setInputFiles("input[type=file]", { name: "many.csv", mimeType: "text/csv", buffer: Buffer.from(MANY) });
  await page.getByRole("button", { name: "Дальше" }).click();
  await page.getByRole("button", { name: "Проверить" }).click();
  await page.getByRole("button", { name: /Загрузить: 2.500/ }).click();
  const address = page.url();
  await page.goto("/ru/home");
  await page.goto(address);
  await expect(page.getByText(/Добавлено: 2.500, изменено: 0/)).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(page.getByText(/Добавлено: 2.500, изменено: 0/)).toBeVisible();
  expect(page.url()).toBe(address);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a file of schools is mapped, checked and imported; the row with errors is named and left out", async ({ page }) => {
    await signIn(page, "region", "ru");
    await page.goto("/ru/places/import");
    await page.setInputFiles("input[type=file]", { name: "schools.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
    await page.getByRole("button", { name: "Дальше" }).click();
    await expect(page.locator("select").first()).toHaveValue("code");
    await page.getByRole("button", { name: "Проверить" }).click();
    await expect(page.locator("tbody tr")).toHaveCount(2);
    await expect(page.locator("tbody")).toContainText("Неведомый район");
    await page.getByRole("button", { name: "Загрузить: 1" }).click();
    await expect(page.getByText("Добавлено: 1, изменено: 0")).toBeVisible({ timeout: 20_000 });
    await expect(page.locator("tbody tr")).toHaveCount(2);
    await expect(page.locator("meta[http-equiv=refresh]")).toHaveCount(0);
    await page.goto("/ru/places/schools?q=901");
    await expect(page.locator("tbody")).toContainText("Школа № 901");
  });

  test("a new school is added, merged into another, and its history says so", async ({ page }) => {
    await signIn(page, "district", "ru");
    await page.goto("/ru/places");
    const district = page.url();
    await page.goto(`${district}/new?kind=school`);
    await page.locator("input[name='name.kk']").fill("№ 903 мектеп");
    await page.locator("input[name='name.ru']").fill("Школа № 903");
    await page.locator("input[name='name.en']").fill("School No. 903");
    await page.locator("input[name=code]").fill("e2e-3");
    await page.locator("input[name=validFrom]").fill("2020-09-01");
    await page.getByRole("button", { name: "Сохранить" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Школа № 903");
    await page.locator("a[href$='/restructure']").click();
    await page.locator("a[href$='way=merge']").click();
    const merge = page.locator("main form");
    await merge.locator("input[name=to-q]").fill("237");
    await merge.locator("button[name=find]").click();
    await merge.locator("input[type=radio]").first().check();
    await merge.locator("textarea").fill("Постановление № 7");
    await merge.locator(".form-actions button").click();
    await expect(page.locator("main")).toContainText("Не действует с");
    await page.goto(`${page.url()}/history`);
    await expect(page.locator(".timeline")).toContainText("Постановление № 7");
  });
});
