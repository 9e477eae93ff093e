import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { lookInThreeLanguages } from "./look.ts";
import { expect, signIn, test } from "./person.ts";

const PASSWORD = "ақ боз атқа мінген";

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a person signs in, returns to the page asked for, and signs out", async ({ page }) => {
    await page.goto("/kk/profile");
    await expect(page).toHaveURL(/\/kk\/sign-in\?next=%2Fkk%2Fprofile/);
    await page.locator("input[name=email]").fill("reception@demo.pana");
    await page.locator("input[name=password]").fill("not the password");
    await page.locator("main form").getByRole("button").first().click();
    await expect(page.locator("input[name=email]")).toHaveValue("reception@demo.pana");
    await expect(page.locator("input[name=password]")).toHaveValue("");
    await page.locator("input[name=password]").fill("pana-demo-2026");
    await page.locator("main form").getByRole("button").first().click();
    await expect(page).toHaveURL(/\/kk\/profile$/);
    await page.goto("/kk/sign-out");
    await page.locator("main form").getByRole("button").click();
    await page.goto("/kk/profile");
    await expect(page).toHaveURL(/sign-in/);
  });
});

test("a device is listed and ended from another one", async ({ page, browser }) => {
  await signIn(page, "staff", "ru");
  const other = await browser.newPage();
  await signIn(other, "staff", "ru");
  await page.goto("/ru/profile/sessions");
  await page.getByRole("button", { name: "Завершить все остальные сеансы" }).click();
  await other.goto("/ru/profile");
  await expect(other).toHaveURL(/sign-in/);
  await page.goto("/ru/profile");
  await expect(page).toHaveURL(/\/ru\/profile$/);
  await other.close();
});

test("a tab left alone says so in the end, keeps what was typed, asks the server for nothing and opens when another tab signs in", async ({ page }) => {
  await page.clock.install();
  await signIn(page, "director", "en");
  await page.goto("/en/people/invite");
  await page.locator("input[name=email]").fill("half.written@mektep.kz");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.clock.fastForward("28:30");
  await expect(page.locator("#session-warning")).toBeVisible();
  await page.clock.fastForward("02:00");
  await expect(page.locator("#session-over")).toBeVisible();
  await expect(page.locator("#session-warning")).toBeHidden();
  expect(asked).toEqual([]);
  await expect(page.locator("input[name=email]")).toHaveValue("half.written@mektep.kz");
  const other = await page.context().newPage();
  await other.goto("/en/home");
  await expect(page.locator("#session-over")).toBeHidden();
  await expect(page.locator("input[name=email]")).toHaveValue("half.written@mektep.kz");
  await other.close();
});

test.describe("a form sent after its session ended", () => {
  test.use({ javaScriptEnabled: false });

  test("is not lost: after a sign-in in another tab the answer, loaded again, sends it", async ({ page }) => {
    await signIn(page, "director", "en");
    await page.goto("/en/people/invite");
    await page.locator("input[name=email]").fill("half.written@mektep.kz");
    const [session] = (await page.context().cookies()).filter((cookie) => cookie.name === "pana");
    await page.context().addCookies([{ ...session!, value: "A".repeat(43) }]);
    await page.getByRole("button", { name: "Send the invitation" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your session has ended");
    const other = await page.context().newPage();
    await signIn(other, "director", "en");
    await page.reload();
    await expect(page.locator("input[name=email]")).toHaveValue("half.written@mektep.kz");
    await other.close();
  });
});

test.describe("a system started for real", () => {
  let folder: string;
  let child: ChildProcess;
  let said = "";
  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "pana-sign-in-"));
    chmodSync(folder, 0o711);
    const env = { PATH: process.env["PATH"], NODE_ENV: "production", DATA_DIR: join(folder, "data"), PORT: "0", LOG_LEVEL: "error", PANA_DEMO: "off" };
    child = spawn("node", ["build/server/index.js"], { env, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout?.on("data", (chunk) => (said += chunk));
    child.stderr?.on("data", (chunk) => (said += chunk));
  });
  test.afterAll(async () => {
    child.kill("SIGTERM");
    await new Promise((done) => child.once("close", done));
    rmSync(folder, { recursive: true, force: true });
  });

  async function submit(page: Page) {
    await page.locator("main form").getByRole("button").and(page.locator("[type=submit]")).first().click();
  }

  async function withPassword(page: Page, origin: string) {
    await page.goto(`${origin}/en/sign-in`);
    await page.locator("input[name=email]").fill("admin@mektep.kz");
    await page.locator("input[name=password]").fill(PASSWORD);
    await submit(page);
  }

  test("makes its first administrator, who adds an app, a paper code, and a passkey that signs in alone", async ({ page }) => {
    test.slow();
    await expect.poll(() => said, { timeout: 60_000 }).toMatch(/\/kk\/set-up\?token=/);
    const link = /http:\/\/localhost:\d+\/kk\/set-up\?token=[\w-]+/.exec(said)![0].replace("/kk/", "/en/");
    const { origin } = new URL(link);
    await lookInThreeLanguages(page, "set-up", link);
    await page.goto(link);
    await page.locator("input[name=familyName]").fill("Оспанова");
    await page.locator("input[name=givenName]").fill("Гүлнар");
    await page.locator("input[name=email]").fill("admin@mektep.kz");
    await page.locator("input[name=password]").fill(PASSWORD);
    await submit(page);
    await expect(page).toHaveURL(/sign-in/);

    await withPassword(page, origin);
    await page.goto(`${origin}/en/home`);
    await expect(page).toHaveURL(/second-factor\/set-up/);
    const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(await page.content())![0].replaceAll(" ", "");
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await page.locator("input[name=code]").fill(code);
    await submit(page);
    const codes = await page.locator("ol li").allTextContents();
    expect(codes).toHaveLength(10);

    await page.context().clearCookies();
    await withPassword(page, origin);
    await expect(page).toHaveURL(/\/en\/second-factor/);
    await lookInThreeLanguages(page, "second-factor", page.url());
    await page.goto(`${origin}/en/second-factor`);
    await page.locator("input[name=code]").fill(code);
    await submit(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm it is you");
    await page.getByRole("link", { name: /code on paper/ }).click();
    await page.locator("input[name=code]").fill(codes[0]!);
    await submit(page);
    await expect(page).not.toHaveURL(/second-factor/);

    const devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    });
    await page.goto(`${origin}/en/second-factor/passkey`);
    await page.locator("input[name=password]").fill(PASSWORD);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Done");

    await page.context().clearCookies();
    await page.goto(`${origin}/en/sign-in`);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await expect(page).not.toHaveURL(/sign-in/);
    await page.goto(`${origin}/en/home`);
    await expect(page).not.toHaveURL(/sign-in|second-factor/);

    await page.goto(`${origin}/en/terms`);
    await page.locator("[name=agreed]").check();
    await submit(page);
    await page.goto(`${origin}/en/mail/outbox`);
    await page.locator("tbody a").first().click();
    await expect(page).toHaveURL(/outbox\/[\w-]{20,}/);
    await lookInThreeLanguages(page, "mail/outbox/:letterId", page.url());

    await page.context().clearCookies();
    await withPassword(page, origin);
    await page.getByRole("button", { name: "Confirm with a passkey" }).click();
    await expect(page).not.toHaveURL(/second-factor/);
  });
});
