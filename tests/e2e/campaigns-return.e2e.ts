import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { readCampaignTemplates } from "#modules/campaigns/content.server.ts";
import { write } from "#platform/database/door.server.ts";
import { aCampaign } from "#world/campaigns.ts";
import { theNation, WORLD } from "#world/school.ts";
import { lookInThreeLanguages, lookOnPhone } from "./look.ts";
import { expect, signIn, test, type DemoPerson } from "./person.ts";
import { inRunningProgram } from "./running-program.ts";

test.describe.configure({ mode: "serial" });
test.use({ actionTimeout: 15_000 });

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 } };

/** A flashmob by the seed's own regulation, published a day ago and due in a few days. */
async function aFlashmob(): Promise<string> {
  const template = (await readCampaignTemplates()).find(({ kind }) => kind === "flashmob")!;
  const campaign = await inRunningProgram(async () =>
    aCampaign({ owner: await theNation(), regulation: template.regulation, form: template.regulation.form!, dueAt: new Date(Date.now() + 3 * 86_400_000), chain: [{ kind: "region", dueAt: "2099-01-01T00:00:00Z" }, { kind: "nation", dueAt: "2099-01-02T00:00:00Z" }] }),
  );
  return `/kk/work/campaigns/${campaign.id}/return`;
}

const idIn = (address: string) => /campaigns\/([0-9a-f-]{36})/.exec(address)?.[1] ?? "";

/** As a checker above would. */
const accept = (address: string) =>
  inRunningProgram(() => write(WORLD, (tx) => tx.updateTable("campaign_return").set({ state: "accepted" }).where("campaign_id", "=", idIn(address)).where("state", "=", "sent").execute()));

async function as(browser: Browser, who: DemoPerson, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext({ locale: "kk-KZ", ...options })).newPage();
  await signIn(page, who);
  return page;
}

const fill = async (page: Page, number: string, links: string) => {
  await page.getByLabel("Қатыстық").check();
  await page.locator("[name='0.participants']").fill(number);
  await page.locator("[name='0.links']").fill(links);
};
const review = (page: Page) => page.getByRole("button", { name: "Тексеріп көру" }).click();
const send = (page: Page) => page.getByRole("button", { name: "Есепті жіберу" }).click();

test("a school sends its return from a phone without scripts: refused and filled, looked through, sent, taken back, accepted and proved", async ({ browser, page: stranger }) => {
  test.setTimeout(180_000);
  const address = await aFlashmob();
  const page = await as(browser, "campaigns", { ...PHONE, javaScriptEnabled: false });
  await page.goto("/kk/home");
  await expect(page.locator(`a[href="${address}"]`)).toBeVisible();
  await page.goto(address);

  await fill(page, "қырық", "https://www.instagram.com/p/AbC/?igsh=1\nкейін жібереміз");
  await review(page);
  await expect(page.locator("[data-error-summary]")).toContainText("кейін жібереміз");
  await expect(page.locator("[name='0.participants']")).toHaveValue("қырық");

  await page.locator("[name='0.participants']").fill("40");
  await page.locator("[name='0.links']").fill("https://www.instagram.com/p/AbC/?igsh=1\n2) t.me/mektep/7");
  await page.getByLabel("Бейжай болма").check();
  await review(page);
  await expect(page.getByRole("link", { name: "www.instagram.com/p/AbC/" })).toBeVisible();
  await send(page);
  await expect(page.getByText("Есеп мерзімінде жіберілді. Рақмет!")).toBeVisible();
  await expect(page.locator(".card .badge", { hasText: "Тексерілуде" })).toBeVisible();

  await page.getByRole("button", { name: "Кері қайтарып алу" }).click();
  await expect(page.locator("[name='0.participants']")).toHaveValue("40");
  await expect(page.getByLabel("Бейжай болма")).toBeChecked();
  await page.locator("[name='0.participants']").fill("41");
  await page.getByRole("button", { name: "Жобаны сақтау" }).click();
  await expect(page.locator("[name='0.participants']")).toHaveValue("41");
  await review(page);
  await send(page);

  await accept(address);
  await page.goto(address);
  await page.locator("textarea[name=why]").fill("Сан дұрыс емес");
  await page.getByRole("button", { name: "Сұрауды жіберу" }).click();
  await expect(page.getByText("Сан дұрыс емес").first()).toBeVisible();
  const paper = await page.request.get(`${address}/certificate`);
  expect(paper.headers()["content-type"]).toBe("application/pdf");
  const { code } = await inRunningProgram(() => write(WORLD, (tx) => tx.selectFrom("campaign_certificate").select("code").where("campaign_id", "=", idIn(address)).executeTakeFirstOrThrow()));
  await lookInThreeLanguages(stranger, "campaigns/proof/:code", `/kk/campaigns/proof/${code}`);
  await expect(stranger.locator("script")).toHaveCount(0);
});

test("the form, refused, looked through and sent, has no fault on a phone and in three languages", async ({ browser }) => {
  test.setTimeout(180_000);
  const address = await aFlashmob();
  const page = await as(browser, "campaigns", PHONE);
  await page.goto(address);
  await lookOnPhone(page, "the form of a return");
  await lookInThreeLanguages(page, "work/campaigns/:campaignId/return", address);
  await page.goto(address);
  await fill(page, "қырық", `https://www.instagram.com/p/${"a".repeat(150)}/\nкейін жібереміз`);
  await review(page);
  await expect(page.locator("[data-error-summary]")).toBeVisible();
  await lookOnPhone(page, "a refused return");
  await page.locator("[name='0.links']").fill(`https://www.instagram.com/p/${"a".repeat(150)}/`);
  await page.locator("[name='0.participants']").fill("40");
  await review(page);
  await expect(page.getByRole("button", { name: "Есепті жіберу" })).toBeVisible();
  await lookOnPhone(page, "a return looked through");
  await send(page);
  await expect(page.getByText("Есеп мерзімінде жіберілді. Рақмет!")).toBeVisible();
  await lookOnPhone(page, "a return that was sent");
});

test("a return filled in without a network waits on the device, sealed, and goes by itself when the network is back", async ({ browser }) => {
  const address = await aFlashmob();
  const page = await as(browser, "campaigns", PHONE);
  const scripts = await weighScripts(page, "/kk/home");
  const withKeeping = await weighScripts(page, address);
  expect(withKeeping.count, "what keeps forms comes to this page alone").toBeGreaterThan(scripts.count);
  expect(withKeeping.bytes).toBeLessThanOrEqual(scripts.bytes + 8 * 1024);
  await page.context().setOffline(true);
  await fill(page, "57", "https://t.me/mektep/57");
  await review(page);
  await expect(page.getByText("Есеп осы құрылғыда шифрланып сақталды")).toBeVisible();
  expect(await onDevice(page)).toMatchObject({ forms: 1, readable: false });
  await page.context().setOffline(false);
  await expect(page.getByText("Есеп мерзімінде жіберілді. Рақмет!")).toBeVisible();
  await expect(page.getByText("t.me/mektep/57")).toBeVisible();
  expect(await onDevice(page)).toMatchObject({ forms: 0 });
});

test("what waited on the device goes when the page is opened again, and meets what a colleague sent meanwhile: both texts stand, nothing is overwritten", async ({ browser }) => {
  const address = await aFlashmob();
  const page = await as(browser, "campaigns", PHONE);
  const context = page.context();
  await page.goto(address);
  await context.route("**/return", (route) => (route.request().method() === "POST" ? route.abort("connectionfailed") : route.continue()));
  await fill(page, "61", "https://t.me/mektep/61");
  await review(page);
  await expect(page.getByText("Есеп осы құрылғыда шифрланып сақталды")).toBeVisible();
  await page.close();

  const director = await as(browser, "director", { javaScriptEnabled: false });
  await director.goto(address);
  await fill(director, "62", "https://t.me/mektep/62");
  await review(director);
  await send(director);
  await expect(director.getByText("Есеп мерзімінде жіберілді. Рақмет!")).toBeVisible();

  await context.unroute("**/return");
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByRole("heading", { name: "Әріптесіңіз жазғаны" })).toBeVisible();
  for (const words of ["t.me/mektep/61", "t.me/mektep/62"]) await expect(again.getByText(words).first()).toBeVisible();
  await again.getByRole("button", { name: "Жіберілгенін қайтарып алып, менікімен жалғастыру" }).click();
  await expect(again.locator("[name='0.participants']")).toHaveValue("61");
  await review(again);
  await send(again);
  await expect(again.getByText("Есеп мерзімінде жіберілді. Рақмет!")).toBeVisible();
  await expect(again.getByRole("link", { name: "t.me/mektep/61" })).toBeVisible();
});

test("nobody else who signs in on the device can open or send what waits there", async ({ browser }) => {
  const address = await aFlashmob();
  const page = await as(browser, "campaigns", PHONE);
  await page.goto(address);
  await page.context().setOffline(true);
  await fill(page, "71", "https://t.me/mektep/71");
  await review(page);
  await expect(page.getByText("Есеп осы құрылғыда шифрланып сақталды")).toBeVisible();
  const context = page.context();
  // Signed out first: a page that closes leaves its network switched on behind it.
  await context.clearCookies();
  await page.close();
  await context.setOffline(false);
  const other = await context.newPage();
  await signIn(other, "director");
  await other.goto(address, { waitUntil: "networkidle" });
  await expect(other.locator("[name='0.participants']")).toHaveValue("");
  expect(await onDevice(other)).toMatchObject({ forms: 1, readable: false });
});

async function weighScripts(page: Page, address: string): Promise<{ count: number; bytes: number }> {
  await page.goto(address, { waitUntil: "networkidle" });
  return page.evaluate(() => {
    const found = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js")) as PerformanceResourceTiming[];
    return { count: found.length, bytes: found.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) };
  });
}

/** What the browser keeps, and whether the words of the form can be found in it. */
async function onDevice(page: Page): Promise<{ forms: number; readable: boolean }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open("pana", 1);
        request.onsuccess = () => {
          const all = request.result.transaction("forms").objectStore("forms").getAll();
          all.onsuccess = () => {
            request.result.close();
            const text = all.result.map(({ sealed }: { sealed: ArrayBuffer }) => new TextDecoder().decode(sealed)).join("");
            resolve({ forms: all.result.length, readable: /participants|mektep|tookPart/.test(text) });
          };
        };
      }),
  );
}
