import { afterAll, beforeAll, expect, test } from "vitest";
import { taskScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import { openApp, TEST_ORIGIN, type InProcessApp } from "#world/app.ts";
import { asSuperuser } from "#world/database.ts";
import { aDistrict, aRegion } from "#world/school.ts";
import { cookieOf } from "#world/seat.ts";
import { person } from "#world/sign-in.ts";

let app: InProcessApp;
let cookie: string;
let address: string;

const send = (path: string, body: FormData) => app.request(path, { method: "POST", headers: { origin: TEST_ORIGIN, cookie }, body });
const page = async () => (await app.request(address, { headers: { cookie } })).text();

function fields(values: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

/** As a worker would say it; none runs in this file, so every state lasts. */
const work = (sql: string) => asSuperuser((client) => client.query(`UPDATE long_work SET ${sql}`));

beforeAll(async () => {
  app = await openApp({ demo: true });
  const region = await aRegion();
  const district = await aDistrict({ in: region });
  cookie = await cookieOf(app, await person(region, "regionOfficer"), region.path);
  const code = await write(taskScope("world", ["/kz/"]), (tx) => tx.selectFrom("place").select("code").where("id", "=", district.id).executeTakeFirstOrThrow());
  const file = new File([`Код;Название;Район\ns-1;Школа;${code.code}`], "schools.csv");
  const uploaded = await send("/en/places/import", fields({ form_id: "upload", file }));
  address = uploaded.headers.get("location")!;
  await send(address, fields({ form_id: "map", intent: "map", "column.0": "code", "column.1": "nameRu", "column.2": "district" }));
});
afterAll(() => app.close());

test("applying leads to the page that shows how far it is and looks again by itself, without a script and with it", async () => {
  const answers = [await send(address, fields({ form_id: "apply", intent: "apply" })), await send(address, fields({ form_id: "apply", intent: "apply" }))];
  expect(answers.map((answer) => [answer.status, answer.headers.get("location")])).toEqual([[303, address], [303, address]]);
  const waiting = await page();
  expect(waiting).toMatch(/<noscript><meta http-equiv="refresh" content="2"\/?><\/noscript>/i);
  expect(waiting).toContain('data-live="2"');
  expect(waiting).toMatch(/<progress [^>]*aria-label="Import"/);
  await work("state = 'running', done = 1500, total = 9000");
  const running = await page();
  expect(running).toMatch(/<progress [^>]*max="9000" value="1500"/);
  expect(running).toContain("1,500 of 9,000");
});

test("looking ends after ten minutes, since it keeps the session alive, and a link remains", async () => {
  await work("created_at = now() - interval '5 minutes'");
  expect(await page()).toContain('data-live="10"');
  await work("created_at = now() - interval '11 minutes'");
  const later = await page();
  expect(later).not.toMatch(/http-equiv="refresh"|data-live/i);
  expect(later).toMatch(new RegExp(`href="${address}"[^>]*>.*Look again`));
});

test("what failed says why, and no longer looks", async () => {
  await work("state = 'failed', problem = 'notAllowed', finished_at = now()");
  const failed = await page();
  expect(failed).toContain("You no longer hold the role in which you started it.");
  expect(failed).not.toMatch(/http-equiv="refresh"|data-live/i);
});
