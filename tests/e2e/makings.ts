import type { BrowserContext, Page } from "@playwright/test";
import { DEMO_PASSWORD } from "#world/demo/people.ts";
import type { Language } from "./look.ts";
import { expect, signIn } from "./person.ts";

const FILE = "Код,Название,Район\nlook-1,Школа на вид,Неведомый район\n,Школа без кода,\n";

/** The address of a file of schools that waits to be checked; it has faults, and nobody applies it. */
export async function uploadSchools(page: Page, language: Language): Promise<string> {
  await page.goto(`/${language}/places/import`);
  await page.setInputFiles("input[type=file]", { name: "schools.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await page.locator("main .form-actions button").first().click();
  await expect(page).toHaveURL(/import\/[0-9a-f-]{36}/);
  return `${page.url()}?step=check`;
}

/** The address of a file of returns that waits to be checked: the template itself, with nothing filled in; nobody applies it. */
export async function uploadReturns(page: Page, upload: string): Promise<string> {
  const template = await page.request.get(upload.replace(/import$/, "template"));
  const name = /filename="([^"]+)"/.exec(template.headers()["content-disposition"] ?? "")?.[1] ?? "returns";
  await page.goto(upload);
  await page.setInputFiles("input[type=file]", { name, mimeType: "application/octet-stream", buffer: await template.body() });
  await page.locator("main .form-actions button").first().click();
  await expect(page).toHaveURL(/imports\/[0-9a-f-]{36}/);
  return page.url();
}

/** The address of the certificate of a note that was written to be erased. */
export async function eraseANote(page: Page, language: Language): Promise<string> {
  await page.goto(`/${language}/notes/new`);
  await page.locator("input[name=title]").fill("Бір күндік жазба");
  await page.locator("textarea[name=text]").fill("Оқылып, өшірілетін мәтін.");
  await page.locator("main .form-actions button").first().click();
  await expect(page).toHaveURL(/notes\/[0-9a-f-]{36}$/);
  await page.goto(`${page.url()}/erase`);
  await page.locator("main .form-actions button").first().click();
  await expect(page).toHaveURL(/certificate/);
  return page.url();
}

/** Somebody who came in with a passkey alone, so that the vault still waits for the password. */
export async function shutVault(context: BrowserContext, language: Language): Promise<Page> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  await signIn(page, "deputy", language);
  await page.goto(`/${language}/second-factor/passkey`);
  await page.locator("input[name=password]").fill(DEMO_PASSWORD);
  await page.locator("main form button[type=submit]").last().click();
  await expect(page.locator("input[name=password]")).toHaveCount(0);
  await context.clearCookies();
  await page.goto(`/${language}/sign-in`);
  await page.locator("form[data-passkey] button").first().click();
  await expect(page).not.toHaveURL(/sign-in/);
  return page;
}
