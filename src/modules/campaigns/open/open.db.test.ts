import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PUBLIC_SCOPE } from "#platform/access/scope.ts";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { openApp, type InProcessApp } from "#world/app.ts";
import { asSuperuser } from "#world/database.ts";
import { aCampaign, aReturn, sent } from "#world/campaigns.ts";
import { person } from "#world/sign-in.ts";
import { cookieOf } from "#world/seat.ts";
import { aSchool, theNation, WORLD } from "#world/school.ts";
import type { Campaign } from "../campaign.server.ts";
import { countCampaign } from "./tally.server.ts";

const word = (kk: string, ru = "", en = "") => ({ kk, ru, en });

let app: InProcessApp;
let campaign: Campaign;
const html = async (path: string, init?: RequestInit) => (await app.request(path, init)).text();

async function organiser(): Promise<string> {
  const nation = await theNation();
  return cookieOf(app, await person(nation, "instituteOrganiser"), nation.path);
}

beforeAll(async () => {
  app = await openApp({ demo: true });
  const nation = await theNation();
  const school = await aSchool({ name: { kk: "Ашық мектеп", ru: "Открытая школа", en: "Open School" } });
  campaign = await aCampaign({
    owner: nation,
    slug: "open-one",
    regulation: { title: word("«Ашық» <флешмоб>"), hashtags: ["#желідегіқауіпсіздік2025", "#безопасностьвсети2025"], ideas: [{ code: "care", title: word("Бейжай болма"), text: word("") }] },
  });
  await sent(campaign, school, aReturn(412, ["https://www.instagram.com/p/Seen1/", "https://t.me/mektep/15"]));
  await write(WORLD, async (tx) => {
    await sql`UPDATE campaign_link SET wall = 'shown', wall_at = now() WHERE platform = 'instagram'`.execute(tx);
    await sql`
      INSERT INTO campaign_file (place_id, campaign_id, id, place_path, purpose, public, name, type, size, content, added_at)
      SELECT ${nation.id}, ${campaign.id}, f.id::uuid, ${nation.path}, f.purpose, f.public, f.name, 'text/html', 4, '<b>'::bytea, now()
        FROM (VALUES (${POSTER}, 'material', true, 'Плакат.html'), (${SECRET}, 'evidence', false, 'Дәлел.html')) AS f (id, purpose, public, name)`.execute(tx);
    await countCampaign(tx, campaign);
  });
});
afterAll(() => app.close());

const POSTER = newId();
const SECRET = newId();

describe("the page of a campaign", () => {
  test("needs no account and no script, and says what was counted and when", async () => {
    const page = await html("/kk/campaigns/open-one");
    expect(page).toContain("#желідегіқауіпсіздік2025 #безопасностьвсети2025");
    expect(page).toContain("«Ашық» &lt;флешмоб&gt;");
    expect(page).toMatch(/1 есептен 1 келді/);
    expect(page).not.toMatch(/<script|<iframe|<img/);
  });

  test("shows a link only when a person has let it onto the wall, leading away without a trace of us", async () => {
    const page = await html("/ru/campaigns/open-one");
    expect(page).toContain(`href="https://www.instagram.com/p/Seen1/" rel="noopener noreferrer nofollow ugc"`);
    expect(page).toContain("Открытая школа");
    expect(page).not.toContain("t.me/mektep");
  });

  test("of a draft, and of a campaign without a public page, is not there for strangers or its own makers", async () => {
    const hidden = await aCampaign({ owner: await theNation(), slug: "hidden-one" });
    await write(WORLD, (tx) => tx.updateTable("campaign").set({ public: false }).where("id", "=", hidden.id).execute());
    const draft = await aCampaign({ owner: await theNation(), slug: "draft-one" });
    await write(WORLD, (tx) => tx.updateTable("campaign").set({ state: "draft" }).where("id", "=", draft.id).execute());
    const cookie = await organiser();
    for (const slug of ["hidden-one", "draft-one", "nothing"]) {
      for (const path of ["", "/wall", "/calendar", "/card.png", "/card.svg", `/files/${POSTER}`]) {
        expect((await app.request(`/kk/campaigns/${slug}${path}`, { headers: { cookie } })).status).toBe(404);
      }
    }
    expect(await html("/kk/campaigns")).not.toMatch(/hidden-one|draft-one/);
    expect(await html("/kk/campaigns/feed")).not.toMatch(/hidden-one|draft-one/);
  });

  test("gives its files as downloads, and no evidence of a school", async () => {
    const poster = await app.request(`/kk/campaigns/open-one/files/${POSTER}`);
    expect(poster.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(poster.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await app.request(`/kk/campaigns/open-one/files/${SECRET}`)).status).toBe(404);
    expect((await app.request("/kk/campaigns/open-one/files/none")).status).toBe(404);
  });

  test("is kept for strangers for some seconds, and never what somebody signed in is shown", async () => {
    const before = await html("/en/campaigns");
    await write(WORLD, (tx) => tx.updateTable("campaign").set({ title_en: "Renamed at once" }).where("id", "=", campaign.id).execute());
    const cookie = await organiser();
    expect(await html("/en/campaigns", { headers: { cookie } })).toContain("Renamed at once");
    expect(await html("/en/campaigns")).toBe(before);
    expect(await html("/en/campaigns?made=up")).toBe(before);
  });
});

describe("what goes out of the page", () => {
  test("is a picture of 1200 by 630, as outlines and as points", async () => {
    const png = Buffer.from(await (await app.request("/kk/campaigns/open-one/card.png")).arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const svg = await html("/kk/campaigns/open-one/card.svg");
    expect(svg).toMatch(/^<svg[^>]+viewBox="0 0 1200 630"/);
    expect(svg).not.toMatch(/<text|<script|<foreignObject/);
  });

  test("is a calendar, and a feed whose text is escaped", async () => {
    const calendar = await app.request("/kk/campaigns/open-one/calendar");
    expect(calendar.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect((await calendar.text()).replaceAll("\r\n ", "")).toContain("SUMMARY:«Ашық» <флешмоб>");
    expect(await html("/kk/campaigns/feed")).toContain("<title>«Ашық» &lt;флешмоб&gt;</title>");
  });

  test("is in the feed what came of a campaign that is over, a handful of people withheld, and no longer once it is reopened", async () => {
    const over = await aCampaign({ owner: await theNation(), slug: "over-one" });
    const turn = (state: string, at: string | null) => asSuperuser((client) => client.query("UPDATE campaign SET state = $1, archived_at = $2 WHERE id = $3", [state, at, over.id]));
    await asSuperuser((client) =>
      client.query("INSERT INTO campaign_tally (place_id, campaign_id, place_path, expected, reported, took_part, participants, links, counted_at) VALUES ($1, $2, $3, 40, 31, 30, 7, 0, now()) ON CONFLICT (place_id, campaign_id) DO UPDATE SET expected = 40, reported = 31, took_part = 30, participants = 7", [over.place_id, over.id, over.place_path]));
    await turn("archived", "2026-11-25T10:00:00Z");
    const feed = await html("/en/campaigns/feed?first");
    expect(feed).toContain("<title>Results: Test flashmob</title>");
    expect(feed).toContain("Reported: 31 of 40; took part: 30.");
    expect(feed).not.toMatch(/People: /);
    await turn("published", null);
    expect(await html("/ru/campaigns/feed")).not.toContain("Итоги:");
  });
});

test("a material is the public's only while its campaign is out: not of a draft, not of a cancelled one", async () => {
  const seen = () => read(PUBLIC_SCOPE, async (tx) => (await tx.selectFrom("campaign_file").select("id").where("campaign_id", "=", campaign.id).execute()).map((row) => row.id));
  const turn = (state: string) => asSuperuser((client) => client.query("UPDATE campaign SET state = $1 WHERE id = $2", [state, campaign.id]));
  expect(await seen()).toEqual([POSTER]);
  for (const state of ["draft", "cancelled"]) {
    await turn(state);
    expect(await seen()).toEqual([]);
  }
  await turn("published");
  expect(await seen()).toEqual([POSTER]);
});
