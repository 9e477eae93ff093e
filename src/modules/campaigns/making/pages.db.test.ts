import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "#platform/access/roles.ts";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { openApp, type InProcessApp } from "#world/app.ts";
import { aRegion, aSchool, theNation, WORLD } from "#world/school.ts";
import { cookieOf } from "#world/seat.ts";
import { person } from "#world/sign-in.ts";
import { findCampaign } from "../campaign.server.ts";
import { findTemplate } from "../content.server.ts";
import { publish } from "../publishing/publish.server.ts";
import { createFromTemplate } from "./create.server.ts";
import { draftOf } from "./drafts.server.ts";

let app: InProcessApp;
let draft: string;
let announced: string;
const cookies = new Map<string, string>();

beforeAll(async () => {
  app = await openApp({ demo: true });
  const nation = await theNation();
  const [own, other] = [await aRegion("75"), await aRegion("79")];
  const school = await aSchool({ in: own });
  const seats: Record<string, { role: Role; at: { id: string; path: string } }> = {
    organiser: { role: "instituteOrganiser", at: nation },
    administrator: { role: "administrator", at: nation },
    ministry: { role: "ministryObserver", at: nation },
    region: { role: "regionOfficer", at: own },
    "other region": { role: "regionOfficer", at: other },
    head: { role: "schoolHead", at: school },
  };
  for (const [name, { role, at }] of Object.entries(seats)) cookies.set(name, await cookieOf(app, await person(at, role), at.path));
  const template = await findTemplate("challengeSafeOnline2025");
  if (!template) throw new Error("There is no template of the challenge.");
  const make = () => write(WORLD, (tx) => createFromTemplate(tx, own, { ...template, chain: [{ kind: "region", dueAt: "2099-01-01T00:00:00Z" }] }));
  draft = await make();
  announced = await make();
  await write(WORLD, (tx) => publish(tx, announced, { kk: "", ru: "", en: "" }));
}, 60_000);
afterAll(() => app.close());

const get = (who: string, path: string) => app.request(`/kk/work/campaigns/${path}`, { headers: { cookie: cookies.get(who) ?? "" } });
const post = (who: string, path: string, body: URLSearchParams | FormData) =>
  app.request(`/kk/work/campaigns/${path}`, { method: "POST", headers: { cookie: cookies.get(who) ?? "", "sec-fetch-site": "same-origin" }, body });
const titleOf = async () => (await read(WORLD, (tx) => draftOf(tx, { id: draft }))).regulation.title.kk;

/** What an answer to a form says that has to be sent along with it. */
async function hidden(who: string, path: string): Promise<Record<string, string>> {
  const html = await (await get(who, path)).text();
  return Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
}

describe("a draft", () => {
  test.each([["region", 200], ["organiser", 200], ["administrator", 404], ["ministry", 404], ["other region", 404], ["head", 404]])("opens to the %s with %i", async (who, status) => {
    for (const page of ["", "/regulation", "/regulation/file?format=pdf"]) expect((await get(who, `${draft}${page}`)).status).toBe(status);
  });

  test.each(["", "/basics", "/form", "/form/participants", "/schedule", "/scope", "/publish", "/about", "/text-1", "/scenario-verse"])("is edited at edit%s by those who run it and by nobody else", async (page) => {
    expect((await get("region", `${draft}/edit${page}`)).status).toBe(200);
    for (const who of ["other region", "head", "ministry"]) expect((await get(who, `${draft}/edit${page}`)).status).toBe(404);
  });

  test("is not changed by whoever runs others", async () => {
    const before = await titleOf();
    const sent = new URLSearchParams({ form_id: newId(), "title.kk": "Басқаның науқаны", "organiser.kk": "Біз", mark: "" });
    expect((await post("other region", `${draft}/edit/about`, sent)).status).toBe(404);
    expect(await titleOf()).toBe(before);
  });
});

describe("what was announced", () => {
  test.each(["region", "organiser", "administrator", "ministry", "head"])("opens to the %s", async (who) => {
    expect((await get(who, announced)).status).toBe(200);
    expect((await get(who, `${announced}/regulation`)).status).toBe(200);
  });

  test("is in force as a paper for everybody, and a draft is a paper for nobody", async () => {
    const slug = async (id: string) => (await read(WORLD, (tx) => findCampaign(tx, id)))?.slug;
    const paper = async (id: string) => app.request(`/ru/campaigns/${await slug(id)}/regulation?format=pdf`);
    const open = await paper(announced);
    expect([open.status, open.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect((await paper(draft)).status).toBe(404);
  });
});

describe("two organisers at once", () => {
  test("never overwrite each other silently, and nothing typed is lost", async () => {
    const [mine, theirs] = [await hidden("region", `${draft}/edit/about`), await hidden("organiser", `${draft}/edit/about`)];
    const sent = (base: Record<string, string>, title: string) => new URLSearchParams({ ...base, "title.kk": title, "organiser.kk": "Басқарма" });
    expect((await post("organiser", `${draft}/edit/about`, sent(theirs, "Олардың атауы"))).status).toBe(303);
    const second = await post("region", `${draft}/edit/about`, sent(mine, "Біздің атауымыз"));
    expect(second.status).toBe(422);
    expect(await second.text()).toContain("Біздің атауымыз");
    expect(await titleOf()).toBe("Олардың атауы");
  });
});

describe("materials", () => {
  const upload = async (who: string, name: string, content: string | Uint8Array<ArrayBuffer>) => {
    const body = new FormData();
    body.set("form_id", newId());
    body.set("about.kk", "Плакат");
    body.set("files", new File([content], name));
    return post(who, `${draft}/materials`, body);
  };
  const kept = () => read(WORLD, (tx) => tx.selectFrom("campaign_file").select(["name", "type"]).where("campaign_id", "=", draft).execute());

  test("are what they are, whatever they call themselves", async () => {
    const program = await upload("region", "poster.png", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]));
    expect(program.status).toBe(422);
    expect((await upload("region", "empty.pdf", "")).status).toBe(422);
    expect(await kept()).toEqual([]);
    expect((await upload("region", "сөздер.exe", "Желіде қауіпсіз бол")).status).toBe(303);
    expect(await kept()).toEqual([{ name: "сөздер.txt", type: "text/plain" }]);
  });

  test("are added by those who run it alone", async () => {
    expect((await upload("other region", "a.txt", "басқа")).status).toBe(404);
    expect((await kept()).length).toBe(1);
  });
});
