import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { sql } from "kysely";
import { findCampaign, regulationOf } from "#modules/campaigns/campaign.server.ts";
import { read } from "#platform/database/door.server.ts";
import { aReturn, sent } from "#world/campaigns.ts";
import type { Place } from "#world/places.ts";
import { WORLD } from "#world/school.ts";
import { hasOffice, tablesAsOpened } from "./office.ts";
import { expect, signIn, test, type DemoPerson } from "./person.ts";
import { inRunningProgram } from "./running-program.ts";

test.describe.configure({ mode: "serial" });
test.use({ actionTimeout: 20_000 });

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
const DESK: BrowserContextOptions = { javaScriptEnabled: false };
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

let campaignId: string;
const at = (tab: string) => `/kk/work/campaigns/${campaignId}/${tab}`;

async function as(browser: Browser, who: DemoPerson, options: BrowserContextOptions = DESK): Promise<Page> {
  const page = await (await browser.newContext({ locale: "kk-KZ", ...options })).newPage();
  await signIn(page, who);
  return page;
}

const press = (page: Page, intent: string) => page.locator(`main button[name=intent][value=${intent}]`).first().click();
const begin = (page: Page) => page.locator("main form[method=post] button[type=submit]:not([name])").last().click();

async function fillReturn(page: Page, participants: string, links: string): Promise<void> {
  await page.goto(at("return"));
  await page.locator("[name=tookPart][value=yes]").check();
  await page.locator("[name='0.participants']").fill(participants);
  await page.locator("[name='0.links']").fill(links);
  await press(page, "review");
  await press(page, "send");
}

const stateOf = (key: string) => inRunningProgram(() => read(WORLD, async (tx) => {
  const { rows } = await sql<{ state: string; revision: number; numbers: number[] }>`
    SELECT r.state, r.revision, r.numbers FROM campaign_return r JOIN place p ON p.id = r.place_id WHERE r.campaign_id = ${campaignId} AND p.code = ${key}`.execute(tx);
  return rows[0];
}));

test("the institute makes a flashmob from the regulation of 2025, moves it to this week, chooses one region, and publishes it", async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await as(browser, "institute");
  await page.goto("/kk/work/campaigns/new");
  await page.locator("[name=source][value='template:flashmobSafeOnline2025']").check();
  await begin(page);
  await expect(page).toHaveURL(/campaigns\/[0-9a-f-]{36}\/edit/);
  campaignId = /campaigns\/([0-9a-f-]{36})/.exec(page.url())![1]!;

  await page.goto(at("edit/schedule"));
  for (const [name, value] of [["heldFrom", inDays(-1)], ["heldUntil", inDays(-1)], ["dueDay", inDays(2)], ["districtDay", inDays(3)], ["regionDay", inDays(4)], ["nationDay", inDays(6)]] as const) {
    await page.locator(`[name=${name}]`).fill(value);
  }
  await begin(page);
  await page.goto(at("edit/scope"));
  await page.locator("main label", { hasText: "Алматы қаласы" }).click();
  await begin(page);
  await page.goto(at("edit/publish"));
  await begin(page);
  await expect(page).toHaveURL(new RegExp(`/work/campaigns/${campaignId}$`));
  await expect(page.locator("main")).toContainText("Есеп 6 орыннан күтіледі");
});

test("a school sends from a phone without scripts, the district gives it back, the school corrects, and the district accepts", async ({ browser }) => {
  test.setTimeout(180_000);
  const school = await as(browser, "campaigns", PHONE);
  await school.goto("/kk/home");
  await expect(school.locator(`a[href="${at("return")}"]`)).toBeVisible();
  await fillReturn(school, "41", "https://www.instagram.com/p/WholeWay1/?igsh=abc\nhttps://t.me/nis_almaty/77");
  expect(await stateOf("nis-almaty")).toMatchObject({ state: "sent", revision: 1, numbers: [41] });

  const district = await as(browser, "district");
  await district.goto(at("check"));
  await district.locator("main tbody a").first().click();
  await district.locator("main textarea[name=words]").first().fill("Бір сынып емес, бүкіл мектеп қатысты ғой: санын тексеріңіз.");
  await press(district, "giveBack");
  expect(await stateOf("nis-almaty")).toMatchObject({ state: "returned", revision: 1 });

  await school.goto(at("return"));
  await expect(school.locator("main")).toContainText("бүкіл мектеп қатысты ғой");
  await expect(school.locator("[name='0.participants']")).toHaveValue("41");
  await fillReturn(school, "410", "https://www.instagram.com/p/WholeWay1/\nhttps://t.me/nis_almaty/77\nhttps://www.tiktok.com/@nis/video/7312345678901234567");
  expect(await stateOf("nis-almaty")).toMatchObject({ state: "sent", revision: 2, numbers: [410] });

  await district.goto(at("check"));
  await district.locator("main tbody a").first().click();
  await press(district, "accept");
  expect(await stateOf("nis-almaty")).toMatchObject({ state: "accepted", revision: 2, numbers: [410] });
});

test("nothing is passed on while a school waits; then the table goes from the districts to the region and to the nation", async ({ browser }) => {
  test.setTimeout(300_000);
  const district = await as(browser, "district");
  await district.goto(at("table"));
  await expect(district.locator("main button[value=approve]:enabled")).toHaveCount(0);
  await expect(district.locator("main")).toContainText("№ 237 жалпы білім беретін мектеп");

  await othersSend();
  await district.goto(`${at("check")}?show=check`);
  await press(district, "acceptClear");
  const region = await as(browser, "region");
  await region.goto(`${at("check")}?show=waiting`);
  for (const box of await region.locator("main tbody input[type=checkbox]").all()) await box.check();
  await region.locator("main input[name=words]").fill("Мерзімінде ешкім жауап бермеді.");
  await press(region, "markSilent");
  expect(await statesOf()).toEqual({ "almaty-237": "accepted", "almaty-241": "accepted", "almaty-252": "silent", "almaty-260": "silent", "nis-almaty": "accepted", "nis-almaty-fm": "silent" });

  await district.goto(at("table"));
  await press(district, "approve");
  const { own, other, city } = await placesAbove();
  await region.goto(`${at("table")}?at=${other}`);
  await press(region, "approve");
  for (const one of [own, other]) {
    await region.goto(`${at("table")}?at=${one}`);
    await press(region, "accept");
  }
  await region.goto(at("table"));
  await press(region, "approve");
  await press(region, "recall");
  await press(region, "approve");

  const institute = await as(browser, "institute");
  await institute.goto(`${at("table")}?at=${city}`);
  await press(institute, "accept");
  await institute.goto(at("table"));
  await press(institute, "approve");
  await expect(institute.locator("main")).toContainText("Бекітілді");

  const school = await as(browser, "campaigns", PHONE);
  await school.goto(at("return"));
  await expect(school.locator("main button[value=recall], main button[value=review]")).toHaveCount(0);
});

test("the ministry's table, opened in Word and in Excel, says of every school what the database says", async ({ browser }) => {
  test.skip(!hasOffice, "LibreOffice is not installed");
  test.setTimeout(240_000);
  const ministry = await as(browser, "ministry");
  const kept = await inRunningProgram(() => read(WORLD, async (tx) => {
    const { rows } = await sql<{ name: string; participants: number | null; urls: string[] }>`
      SELECT p.name_kk AS name, CASE WHEN r.state = 'accepted' THEN r.numbers[1]::int END AS participants,
             ARRAY(SELECT url FROM campaign_link l WHERE l.place_id = r.place_id AND l.campaign_id = r.campaign_id ORDER BY l.position) AS urls
        FROM campaign_return r JOIN place p ON p.id = r.place_id WHERE r.campaign_id = ${campaignId} ORDER BY p.code`.execute(tx);
    return rows;
  }));
  expect(kept).toHaveLength(6);
  for (const format of ["xlsx", "docx"] as const) {
    const answer = await ministry.request.get(`${at("table/export")}?by=unit&format=${format}`);
    expect(answer.status()).toBe(200);
    const rows = tablesAsOpened(await answer.body(), format).flat();
    for (const { name, participants, urls } of kept) {
      const row = rows.find((cells) => cells.some((cell) => cell.includes(name)));
      expect(row, `${name} in ${format}: ${JSON.stringify(rows)}`).toBeDefined();
      if (participants !== null) expect(row!.map(plain)).toContain(String(participants));
      for (const url of urls) expect(row!.join("\n")).toContain(url);
    }
    const sum = kept.reduce((total, { participants }) => total + (participants ?? 0), 0);
    expect(rows.some((cells) => cells.map(plain).includes(String(sum))), `the sum ${sum} in ${format}: ${JSON.stringify(rows)}`).toBe(true);
  }
});

/** A number without the gaps and points in which people, and offices in other languages, read it. */
const plain = (text: string) => text.replaceAll(/[\s,]/g, "");

/** Two more schools, whose coordinators are not at hand. */
const othersSend = () => inRunningProgram(async () => {
  const { campaign, form, schools } = await read(WORLD, async (tx) => {
    const found = (await findCampaign(tx, campaignId))!;
    const { rows } = await sql<Place>`SELECT id, path, code FROM place WHERE code IN ('almaty-237', 'almaty-241') ORDER BY code`.execute(tx);
    return { campaign: found, form: (await regulationOf(tx, found)).form!, schools: rows };
  });
  for (const [index, school] of schools.entries()) await sent(campaign, school, aReturn(300 + index, [`https://www.instagram.com/p/Other${index}a/`, `https://vk.com/wall-1_${index}`]), form);
});

const statesOf = () => inRunningProgram(() => read(WORLD, async (tx) => {
  const { rows } = await sql<{ code: string; state: string }>`SELECT p.code, r.state FROM campaign_return r JOIN place p ON p.id = r.place_id WHERE r.campaign_id = ${campaignId} ORDER BY 1`.execute(tx);
  return Object.fromEntries(rows.map(({ code, state }) => [code, state]));
}));

const placesAbove = () => inRunningProgram(() => read(WORLD, async (tx) => {
  const { rows } = await sql<{ id: string; code: string }>`SELECT id, code FROM place WHERE code IN ('75', '75-03', '75-04') AND valid_to IS NULL`.execute(tx);
  const called = (code: string) => rows.find((row) => row.code === code)!.id;
  return { own: called("75-04"), other: called("75-03"), city: called("75") };
}));
