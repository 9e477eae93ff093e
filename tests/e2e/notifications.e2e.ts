import type { Browser, Page } from "@playwright/test";
import { expect, signIn, test } from "./person.ts";

async function withoutScripts(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false, locale: "kk-KZ" })).newPage();
}

const save = (page: Page) => page.locator("main .form-actions button[type=submit]").click();

test("a role given rings the bell of whoever got it, who reads of it there, all without scripts", async ({ page, browser }) => {
  const reader = await withoutScripts(browser);
  await signIn(reader, "staff");
  await expect(reader.locator(".bell .count")).toHaveCount(0);
  await reader.locator(".bell").click();
  await expect(reader.locator("main")).toContainText("Оқылмаған хабарландыру жоқ");

  await signIn(page, "director");
  await page.goto("/kk/people?q=staff@demo.pana");
  await page.locator("tbody a.row-link").click();
  await page.locator("a[href$='/give']").click();
  await page.locator("[name=role]").selectOption("reception");
  await page.locator("main form[method=post] button[type=submit]:not([name])").last().click();
  await expect(page).toHaveURL(/\/people\/[0-9a-f-]+$/);

  await reader.goto("/kk/home");
  await expect(reader.locator(".bell .count")).toHaveText("1");
  await reader.locator(".bell").click();
  await reader.getByRole("link", { name: /Сізге рөл берілді: «Қабылдау қызметкері»/ }).click();
  await expect(reader).toHaveURL(/\/kk\/my-roles$/);
  await expect(reader.locator(".bell .count")).toHaveCount(0);
  await reader.goto("/kk/notifications?show=all");
  await expect(reader.locator("main .event-list li")).toHaveCount(1);
});

test("one is marked as read by its button and the rest together", async ({ browser }) => {
  const reader = await withoutScripts(browser);
  await signIn(reader, "region");
  await reader.goto("/ru/notifications");
  const unread = await reader.locator(".event-list button").count();
  expect(unread, "the demo has told this person something").toBeGreaterThan(0);
  await reader.locator(".event-list button").first().click();
  await expect(reader.locator(".event-list button")).toHaveCount(unread - 1);
  await expect(reader.locator(".bell .count")).toHaveText(unread > 1 ? [String(unread - 1)] : []);

  const other = await withoutScripts(browser);
  await signIn(other, "hr");
  await other.goto("/ru/notifications");
  await other.getByRole("button", { name: "Отметить все прочитанными" }).click();
  await expect(other.locator(".toast, [role=status]").first()).toContainText("отмечены прочитанными");
  await expect(other.locator(".bell .count")).toHaveCount(0);
});

test("a choice that contradicts itself comes back with the reason beside the field, and is kept once put right", async ({ browser }) => {
  const reader = await withoutScripts(browser);
  await signIn(reader, "lawyer");
  await reader.goto("/kk/profile");
  await reader.locator(".tabs a", { hasText: "Хабарландырулар" }).click();
  await expect(reader.locator("main")).toContainText("Әрқашан бірден, түнде де");
  await reader.locator("[name=roles][value=digest]").check();
  await reader.locator("[name=digestHour]").selectOption("23");
  await save(reader);
  await expect(reader.locator(".field", { has: reader.locator("[name=digestHour]") })).toContainText("тыныш уақытқа (21:00–08:00) түседі");
  await expect(reader.locator("[name=digestHour]")).toHaveValue("23");
  await expect(reader.locator("[name=roles][value=digest]")).toBeChecked();

  await reader.locator("[name=digestHour]").selectOption("17");
  await save(reader);
  await expect(reader.locator(".toast, [role=status]").first()).toContainText("Таңдауыңыз сақталды");
  await expect(reader.locator("[name=digestHour]")).toHaveValue("17");
  await expect(reader.locator("[name=roles][value=digest]")).toBeChecked();
});
