// Takes the pictures of README.md from a demo that is running: npm start, then node scripts/pictures.mjs [address]
import { chromium } from "@playwright/test";
import sharp from "sharp";

const address = process.argv[2] ?? "http://localhost:3000";
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 800 };

const pictures = [
  { name: "home", path: "/kk/home", who: "director", size: DESKTOP },
  { name: "places", path: "/kk/places", who: "ministry", size: DESKTOP },
  { name: "first-page-phone", path: "/kk", size: PHONE },
  { name: "campaign-table", path: "/kk/work/campaigns", follow: ["«Желідегі қауіпсіздік» челленджі", "Жиынтық"], who: "institute", size: DESKTOP },
  { name: "campaign-phone", path: "/kk/campaigns/safe-online-challenge", size: PHONE },
  { name: "notes-phone-dark", path: "/kk/notes", who: "psychologist", size: PHONE, dark: true },
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
for (const { name, path, follow = [], who, size, dark } of pictures) {
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1.5, colorScheme: dark ? "dark" : "light", timezoneId: "Asia/Almaty" });
  const page = await context.newPage();
  if (who) {
    await page.goto(`${address}/kk/sign-in`);
    await page.fill("input[name=email]", `${who}@demo.pana`);
    await page.fill("input[name=password]", "pana-demo-2026");
    await page.click("main form button[type=submit]");
    await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  }
  await page.goto(`${address}${path}`);
  for (const link of follow) {
    await page.locator("main").getByRole("link", { name: link }).first().click();
    await page.waitForLoadState();
  }
  const picture = await page.screenshot();
  await sharp(picture).png({ palette: true, quality: 80 }).toFile(`docs/images/${name}.png`);
  await context.close();
}
await browser.close();
