import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { roleMay } from "#platform/access/actions.ts";
import type { Role } from "#platform/access/roles.ts";
import { allRoutes, shellOf } from "#server/all-routes.ts";
import { addressesOf } from "./links.ts";
import { LANGUAGES, lookAt, lookOnPhone, type Language } from "./look.ts";
import { eraseANote, shutVault, uploadReturns, uploadSchools } from "./makings.ts";
import { expect, signIn, test, type DemoPerson } from "./person.ts";

test.describe.configure({ mode: "parallel" });

const pages = allRoutes.filter((route) => shellOf(route) !== "none" && route.file.endsWith(".tsx"));

/** Each page is looked at as the first of these who may open it and is led to one. */
const EYES = [
  { person: "director", role: "schoolHead" },
  { person: "institute", role: "instituteOrganiser" },
  { person: "region", role: "regionOfficer" },
  { person: "admin", role: "administrator" },
] as const satisfies readonly { person: DemoPerson; role: Role }[];

/** Opened by nobody of the demo: these tests look at them, by the name of the route. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ui: "ui.e2e.ts",
  "set-up": "sign-in.e2e.ts",
  "second-factor": "sign-in.e2e.ts",
  "invitation/:token": "people.e2e.ts",
  "mail/outbox/:letterId": "sign-in.e2e.ts",
  "help/tell/:token": "calls.e2e.ts",
  "help/tell/:token/:step": "calls.e2e.ts",
  "calls/:callId/decide": "calls.e2e.ts",
  "calls/:callId/register": "calls.e2e.ts",
  "register/:caseId": "calls.e2e.ts",
  "s/:code": "calls.e2e.ts",
  "campaigns/:slug": "campaigns-open.e2e.ts",
  "campaigns/:slug/wall": "campaigns-open.e2e.ts",
  "work/campaigns/:campaignId/wall": "campaigns-open.e2e.ts",
  "work/campaigns/new": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/edit": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/edit/basics": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/edit/form": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/edit/form/:column": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/edit/plan": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/edit/plan/sections/:index": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/edit/plan/measures/:number": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/edit/schedule": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/edit/scope": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/edit/publish": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/edit/close": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/edit/:section": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/materials": "campaigns-making.e2e.ts",
  "work/campaigns/:campaignId/return": "campaigns-return.e2e.ts",
  "campaigns/proof/:code": "campaigns-return.e2e.ts",
  "work/campaigns/:campaignId/check": "campaigns-checking.e2e.ts",
  "work/campaigns/:campaignId/check/:placeId": "campaigns-checking.e2e.ts",
  "work/campaigns/:campaignId/check/:placeId/enter": "campaigns-checking.e2e.ts",
  "work/campaigns/:campaignId/check/extend": "campaigns-checking.e2e.ts",
  "work/campaigns/:campaignId/check/import": "campaigns-checking.e2e.ts",
  "work/campaigns/:campaignId/table": "campaigns-checking.e2e.ts",
  "work/campaigns/:campaignId/picture": "campaigns-checking.e2e.ts",
  "work/campaigns/:campaignId/final": "campaigns-checking.e2e.ts",
  "work/campaigns/imports/:importId": "campaigns-checking.e2e.ts",
  "work/campaigns/:campaignId/contest": "campaigns-contest.e2e.ts",
  "work/campaigns/:campaignId/contest/edit": "campaigns-contest.e2e.ts",
  "work/campaigns/:campaignId/contest/new": "campaigns-contest.e2e.ts",
  "work/campaigns/:campaignId/contest/entries/:entryId": "campaigns-contest.e2e.ts",
  "work/campaigns/:campaignId/contest/entries/:entryId/edit": "campaigns-contest.e2e.ts",
  "work/campaigns/:campaignId/contest/entries/:entryId/files": "campaigns-contest.e2e.ts",
  "work/campaigns/:campaignId/contest/jury": "campaigns-contest.e2e.ts",
  "work/campaigns/:campaignId/contest/jury/:entryId": "campaigns-contest.e2e.ts",
  "work/campaigns/:campaignId/contest/stages/:stage": "campaigns-contest.e2e.ts",
  "work/campaigns/:campaignId/contest/stages/:stage/tie/:entryId": "campaigns-contest.e2e.ts",
  "campaigns/:slug/contest": "campaigns-contest.e2e.ts",
  "campaigns/diploma/:code": "campaigns-contest.e2e.ts",
  "work/campaigns/:campaignId/plan": "campaigns-contest.e2e.ts",
  "work/campaigns/:campaignId/plan/:measure": "campaigns-contest.e2e.ts",
  "work/campaigns/:campaignId/plan/places/:placeId": "campaigns-contest.e2e.ts",
};

/** No link leads there from where everything is open. */
const BY_HAND: ReadonlySet<string> = new Set(["unlock", "notes/:noteId/files"]);

/** Whoever's session has ended gets this page with the answer 401. */
const ANSWERS: Readonly<Record<string, number>> = { "session-ended": 401 };

const publicPages = pages.filter(({ access, path }) => access === "public" && !(path in ELSEWHERE)).map(({ path }) => path);

function pagesOf(role: Role): string[] {
  return pages.filter(({ access, path }) => access !== "public" && !(path in ELSEWHERE) && (access === "signed-in" || roleMay(role, access))).map(({ path }) => path);
}

type SignedIn = (typeof EYES)[number]["person"];
type Who = SignedIn | "stranger";
type Eyes = Readonly<Record<Who, Page>>;
type Found = { who: Who; address: (language: Language) => string };

async function eyesOf(browser: Browser, stranger: Page, language: Language): Promise<Eyes> {
  const eyes: Partial<Record<SignedIn, Page>> = {};
  for (const { person } of EYES) {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, person, language);
    eyes[person] = page;
  }
  return { ...(eyes as Record<SignedIn, Page>), stranger };
}

const close = (eyes: Eyes) => Promise.all(Object.values(eyes).map((page) => page.context().close()));

let found: Promise<ReadonlyMap<string, Found>> | undefined;

/** Where each page is found: who opens it, and under which address. Looked for once, for it is the same in every language. */
function foundPages(browser: Browser): Promise<ReadonlyMap<string, Found>> {
  found ??= findPages(browser);
  return found;
}

async function findPages(browser: Browser): Promise<ReadonlyMap<string, Found>> {
  const eyes = await eyesOf(browser, await browser.newPage(), "kk");
  const pagesFound = new Map<string, Found>();
  const add = (path: string, who: Who, address: string) => {
    const below = address.replace(/^(?:https?:\/\/[^/]+)?\/kk/, "");
    if (!pagesFound.has(path)) pagesFound.set(path, { who, address: (language) => `/${language}${below}` });
  };
  add("places/import/:importId", "admin", await uploadSchools(eyes.admin, "kk"));
  add("notes/:noteId/certificate", "director", await eraseANote(eyes.director, "kk"));
  for (const { person, role } of EYES) {
    const wanted = pagesOf(role).filter((path) => !pagesFound.has(path) && !BY_HAND.has(path));
    for (const [path, address] of await addressesOf(eyes[person].request, "kk", wanted)) if (wanted.includes(path)) add(path, person, address);
  }
  for (const [path, address] of await addressesOf(eyes.stranger.request, "kk", publicPages.filter((path) => path.startsWith("campaigns")))) add(path, "stranger", address);
  const note = pagesFound.get("notes/:noteId");
  if (note) add("notes/:noteId/files", note.who, `${note.address("kk")}/files`);
  const returns = pagesFound.get("work/campaigns/:campaignId/check/import");
  if (returns) add("work/campaigns/imports/:importId", returns.who, await uploadReturns(eyes[returns.who], returns.address("kk")));
  await close(eyes);
  return pagesFound;
}

async function open(page: Page, path: string, address: string): Promise<void> {
  const response = await page.goto(address);
  expect.soft(response?.status(), address).toBe(ANSWERS[path] ?? 200);
}

for (const language of LANGUAGES) {
  test(`every page in ${language} is looked at, and axe finds no fault in light or dark`, async ({ browser, page: stranger }) => {
    test.setTimeout(600_000);
    const eyes = await eyesOf(browser, stranger, language);
    const seen = new Set<string>();
    const look = async (page: Page, path: string, address: string) => {
      await open(page, path, address);
      await lookAt(page, language, path);
      seen.add(path);
    };
    for (const [path, { who, address }] of await foundPages(browser)) await look(eyes[who], path, address(language));
    for (const path of publicPages.filter((one) => !seen.has(one))) await look(eyes.stranger, path, `/${language}/${path}`.replace(/\/$/, ""));
    await look(await shutVault(await browser.newContext(), language), "unlock", `/${language}/unlock`);
    expect(pages.map(({ path }) => path).filter((path) => !seen.has(path) && !(path in ELSEWHERE)), "routes that nobody looked at").toEqual([]);
    await close(eyes);
  });
}

test("pages that open to nobody of the demo are looked at where they are reached", () => {
  for (const [path, file] of Object.entries(ELSEWHERE)) {
    expect(allRoutes.map((route) => route.path)).toContain(path);
    expect(readFileSync(new URL(file, import.meta.url), "utf8")).toMatch(path === "ui" ? /goto\("\/kk\/ui"\)/ : new RegExp(`lookInThreeLanguages\\(\\w+, "${path}"`));
  }
});

test("on a phone no page is wider than the screen and everything can be hit with a thumb", async ({ browser, page: stranger }) => {
  test.setTimeout(600_000);
  const eyes = await eyesOf(browser, stranger, "kk");
  for (const page of Object.values(eyes)) await page.setViewportSize({ width: 360, height: 740 });
  for (const [path, { who, address }] of await foundPages(browser)) {
    await open(eyes[who], path, address("kk"));
    await lookOnPhone(eyes[who], path);
  }
  await close(eyes);
});

async function send(page: Page): Promise<void> {
  await page.locator("main .form-actions button").first().click();
  await expect(page.locator("[data-error-summary]")).toBeVisible();
}

for (const language of LANGUAGES) {
  test(`refused forms, empty lists and what opens over a page have no fault that axe can find in ${language}`, async ({ page }) => {
    test.setTimeout(300_000);
    await signIn(page, "director", language);
    for (const path of ["notes/new", "children/new", "people/invite", "profile/password", "profile/email", "vault/recover"]) {
      await page.goto(`/${language}/${path}`);
      await send(page);
      await lookAt(page, language, `${path} refused`);
    }
    for (const path of ["people?q=zzzz", "search?q=zzzz", "places/schools?q=zzzz"]) {
      await page.goto(`/${language}/${path}`);
      await lookAt(page, language, path);
    }
    await page.goto(`/${language}/people`);
    for (const menu of await page.locator(".topbar [popovertarget], .table-tools [popovertarget]").all()) {
      if (!(await menu.isVisible())) continue;
      await menu.click();
      await lookAt(page, language, `people with ${await menu.getAttribute("popovertarget")} open`);
      await page.keyboard.press("Escape");
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator(".bottom-nav .tab-room[popovertarget]").click();
    await lookAt(page, language, "people with the drawer open");
    await page.keyboard.press("Escape");
    await page.locator(".filters-fold > summary").click();
    await lookAt(page, language, "people with the filters open on a phone");
  });
}
