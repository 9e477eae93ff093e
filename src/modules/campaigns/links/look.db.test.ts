import { createServer, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setClock } from "#platform/clock.ts";
import { read } from "#platform/database/door.server.ts";
import { aCampaign, aReturn, sent } from "#world/campaigns.ts";
import { aSchool, theNation, WORLD } from "#world/school.ts";
import type { Ways } from "./fetch-page.server.ts";
import { lookAtLinks } from "./look.server.ts";

let server: Server;
let asked: string[] = [];
const ways: Ways = {
  resolve: (host) => Promise.resolve(host === "inside.kz" ? ["10.0.0.1"] : ["93.184.215.14"]),
  dial: () => connect({ host: "127.0.0.1", port: (server.address() as AddressInfo).port }),
};
const look = () => lookAtLinks({ ways, pauseMs: 0 });

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(request.url === "/gone" ? 404 : 200, { "content-type": "text/html" }).end(request.url === "/with" ? "<p>#Көмек2026</p>" : "<p>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const school = await aSchool();
  const campaign = await aCampaign({ owner: await theNation(), regulation: { hashtags: ["#көмек2026"] } });
  await sent(campaign, school, aReturn(1, ["http://mektep.kz/with", "http://mektep.kz/without", "http://mektep.kz/gone", "http://inside.kz/x"]));
});
afterAll(() => {
  setClock(undefined);
  server.closeAllConnections();
  server.close();
});

async function notes() {
  const { rows } = await read(WORLD, (tx) => sql<{ url: string; answer: string | null; hashtags: boolean | null; wall: string }>`SELECT url, answer, hashtags, wall FROM campaign_link ORDER BY position`.execute(tx));
  return rows;
}

describe("the job that looks at links", () => {
  test("notes what it found and lets nothing onto the wall", async () => {
    expect(await look()).toBe(4);
    expect(await notes()).toEqual([
      { url: "http://mektep.kz/with", answer: "there", hashtags: true, wall: "waiting" },
      { url: "http://mektep.kz/without", answer: "there", hashtags: false, wall: "waiting" },
      { url: "http://mektep.kz/gone", answer: "gone", hashtags: null, wall: "waiting" },
      { url: "http://inside.kz/x", answer: "refused", hashtags: null, wall: "waiting" },
    ]);
  });

  test("does not come back before a week has passed, and then does", async () => {
    asked = [];
    expect(await look()).toBe(0);
    setClock(new Date(Date.now() + 8 * 86_400_000));
    expect(await look()).toBe(4);
    expect(asked.toSorted()).toEqual(["/gone", "/with", "/without"]);
  });
});
