import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unpackWithin } from "#platform/documents/zip.server.ts";
import { newId } from "#platform/ids.ts";
import { openApp, TEST_ORIGIN, type InProcessApp } from "#world/app.ts";
import { aCampaign, aReturn, sent } from "#world/campaigns.ts";
import { asSuperuser } from "#world/database.ts";
import { aRegion, aSchool, theNation } from "#world/school.ts";
import { cookieOf } from "#world/seat.ts";
import { person } from "#world/sign-in.ts";
import type { Campaign } from "../campaign.server.ts";

const FORMULA = `=HYPERLINK("https://evil.example";"Мектеп")`;

let app: InProcessApp;
let campaign: Campaign;
let cookie: string;

beforeAll(async () => {
  app = await openApp({ demo: true });
  const region = await aRegion("35");
  const school = await aSchool({ in: region, name: { kk: FORMULA, ru: FORMULA, en: FORMULA } });
  await aSchool({ in: region, name: { kk: FORMULA, ru: FORMULA, en: FORMULA } });
  campaign = await aCampaign({ owner: await theNation() });
  await sent(campaign, school, aReturn(12));
  cookie = await cookieOf(app, await person(region, "regionOfficer"), region.path);
});
afterAll(() => app.close());

const at = (path: string) => `/en/work/campaigns/${campaign.id}/${path}`;
const upload = (file: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
  const form = new FormData();
  form.set("form_id", newId());
  form.set("file", new File([file], "есеп.xlsx"));
  return app.request(at("check/import"), { method: "POST", headers: { origin: TEST_ORIGIN, cookie, ...headers }, body: form });
};
const kept = () => asSuperuser(async (client) => Number((await client.query("SELECT count(*) AS files FROM campaign_import")).rows[0].files));

/** A workbook of one sheet of 150 MB that says it holds ten bytes. */
function bomb(): Uint8Array<ArrayBuffer> {
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const packed = deflateRawSync(Buffer.alloc(150 * 1024 * 1024, 32));
  const head = (mark: number, length: number, at: number) => {
    const made = Buffer.alloc(length);
    made.writeUInt32LE(mark, 0);
    made.writeUInt16LE(8, at);
    made.writeUInt32LE(packed.length, at + 10);
    made.writeUInt32LE(10, at + 14);
    made.writeUInt16LE(name.length, at + 18);
    return Buffer.concat([made, name]);
  };
  const body = Buffer.concat([head(0x04034b50, 30, 8), packed]);
  const entry = head(0x02014b50, 46, 10);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(body.length, 16);
  return new Uint8Array(Buffer.concat([body, entry, end]));
}

describe("a table of returns to be imported", () => {
  test("of 200 MB is refused before any of it is read, in words", async () => {
    let asked = 0;
    const endless = new ReadableStream({ pull: (controller) => (asked++, controller.enqueue(new Uint8Array(1024 * 1024))) }, { highWaterMark: 0 });
    const headers = { origin: TEST_ORIGIN, cookie, "content-type": "multipart/form-data; boundary=x", "content-length": String(200 * 1024 * 1024) };
    const answer = await app.request(at("check/import"), { method: "POST", headers, body: endless, duplex: "half" } as RequestInit);
    expect(answer.status).toBe(413);
    expect(await answer.text()).toMatch(/too large/i);
    expect(asked).toBe(0);
  });

  test("that would unpack to more than it says is refused by its field, and nothing of it is kept", async () => {
    const answer = await upload(bomb());
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("The file becomes too large when it is unpacked");
    expect(await kept()).toBe(0);
  });

  test("that is no table says so and leaves the form as it was", async () => {
    const answer = await upload(new Uint8Array(Buffer.from("MZ\u0000\u0001not a table")));
    expect(answer.status).toBe(422);
    expect(await kept()).toBe(0);
  });
});

describe("a formula in the name of a school", () => {
  test.each(["check/export?format=xlsx", "table/export?format=xlsx&by=unit&counted=received", "check/template"])("is text in %s", async (path) => {
    const answer = await app.request(at(path), { headers: { cookie } });
    expect(answer.status).toBe(200);
    const file = Buffer.from(await answer.arrayBuffer());
    const parts = [...(await unpackWithin(file, 10_000_000, (name) => name.endsWith(".xml"))).values()].join("\n");
    expect(parts).toContain("'=HYPERLINK");
    expect(parts).not.toMatch(/<f[ >]|[^']=HYPERLINK/);
  });
});
