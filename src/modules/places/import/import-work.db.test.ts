import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { PersonScope } from "#platform/access/scope.ts";
import { read, write } from "#platform/database/door.server.ts";
import { findLongWork, startLongWork } from "#platform/jobs/long-work.server.ts";
import type { Worker } from "#platform/jobs/worker.server.ts";
import { asSuperuser } from "#world/database.ts";
import { aRegion, WORLD } from "#world/school.ts";
import { openWorker } from "#world/worker.ts";
import { newId } from "#platform/ids.ts";
import { createPlace } from "../commands/create.server.ts";
import { findPlaceByCode } from "../queries/tree.server.ts";
import { readTable } from "#platform/documents/read-table.server.ts";
import { guessMapping } from "./columns.ts";
import { findDraft, keepDraft } from "./draft.server.ts";
import { importSchools } from "./import-work.server.ts";

let worker: Worker;
let officer: PersonScope;
let district: string;

beforeAll(async () => {
  worker = await openWorker([importSchools], { superviseSeconds: 1, graceMs: 2_000 });
});
afterAll(() => worker.stop());

beforeEach(async () => {
  const region = await aRegion();
  district = `d-${newId()}`;
  officer = { kind: "person", accountId: newId(), sessionId: newId(), role: "regionOfficer", placeId: region.id, placePath: region.path, reach: [region.path] };
  await write(WORLD, async (tx) => {
    await createPlace(tx, { kind: "district", parentId: region.id, code: district, names: { kk: "Аудан", ru: "Район", en: "District" }, validFrom: "2000-01-01" });
    const { accountId, placeId, placePath, role } = officer;
    await tx.insertInto("account").values({ id: accountId, email: `${accountId}@x.kz`, family_name: "А", given_name: "Б", home_path: placePath, status: "active" }).execute();
    await tx.insertInto("role_grant").values({ id: newId(), account_id: accountId, place_id: placeId, place_path: placePath, role }).execute();
  });
});

async function uploaded(...lines: string[]): Promise<string> {
  const content = Buffer.from(["Код;Название;Район;Почта", ...lines].join("\n"));
  const file = await readTable(content);
  if (!file.ok) throw new Error(file.why);
  return write(officer, (tx) => keepDraft(tx, { id: officer.placeId, path: officer.placePath }, { name: "schools.csv", content }, guessMapping(file.header.cells)));
}

const start = (id: string) => write(officer, (tx) => startLongWork(tx, officer, importSchools, {}, { id }));
const work = (id: string, scope = officer) => read(scope, (tx) => findLongWork(tx, importSchools, id));

async function finished(id: string) {
  await vi.waitUntil(async () => /done|failed/.test((await work(id))?.state ?? ""), { timeout: 20_000, interval: 20 });
  return work(id);
}

describe("an import that was asked for", () => {
  test("is done by the worker, and its owner reads what was added and what is wrong, by row and column", async () => {
    const code = `s-${newId()}`;
    const id = await uploaded(`${code};Школа;${district};`, `${code}-2;Школа;${district};нет`);
    await start(id);
    expect(await finished(id)).toMatchObject({
      state: "done", done: 1, total: 1, problem: null,
      result: { fileName: "schools.csv", rows: 2, created: 1, changed: 0, faulty: 1, faults: [{ line: 3, column: "Почта", cell: expect.stringMatching(/^[A-Z]3$/), field: "email", kind: "email", value: "нет" }] },
    });
    expect(await read(officer, (tx) => findPlaceByCode(tx, "school", code))).toMatchObject({ name_ru: "Школа" });
    expect(await read(officer, (tx) => findDraft(tx, id))).toBeUndefined();
    const told = await asSuperuser(async (client) => (await client.query("SELECT kind, href FROM notification WHERE account_id = $1", [officer.accountId])).rows);
    expect(told).toEqual([{ kind: "workFinished", href: `/places/import/${id}` }]);
  });

  test("asked for twice is done once", async () => {
    const code = `s-${newId()}`;
    const id = await uploaded(`${code};Школа;${district};`);
    await Promise.all([start(id), start(id)]);
    await finished(id);
    await start(id);
    const rows = await asSuperuser(async (client) => (await client.query("SELECT (SELECT count(*)::int FROM jobs.job WHERE id = $1) AS jobs, (SELECT count(*)::int FROM audit_event WHERE action = 'places.imported' AND actor_id = $2) AS lines", [id, officer.accountId])).rows);
    expect(rows).toEqual([{ jobs: 1, lines: 1 }]);
    expect(await work(id)).toMatchObject({ state: "done", result: { created: 1 } });
  });

  test("run by two workers at once, one of which was taken for dead, is done once", async () => {
    const code = `s-${newId()}`;
    const id = await uploaded(`${code};Школа;${district};`);
    await write(officer, (tx) => startLongWork(tx, officer, { ...importSchools, name: "test.nobodys" }, {}, { id }));
    const run = () => importSchools.run({ id, data: {}, attempt: 1, signal: new AbortController().signal, progress: async () => {} });
    await Promise.all([run(), run(), run()]);
    const [done] = await asSuperuser(async (client) => (await client.query("SELECT state, result->'created' AS created, (SELECT count(*)::int FROM audit_event WHERE action = 'places.imported' AND actor_id = $2) AS lines, (SELECT count(*)::int FROM notification WHERE account_id = $2) AS told FROM long_work WHERE id = $1", [id, officer.accountId])).rows);
    expect(done).toEqual({ state: "done", created: 1, lines: 1, told: 1 });
  });

  test("is not done when its owner lost the role meanwhile", async () => {
    const code = `s-${newId()}`;
    const id = await uploaded(`${code};Школа;${district};`);
    await write(WORLD, (tx) => tx.updateTable("role_grant").set({ ends_at: new Date() }).where("account_id", "=", officer.accountId).execute());
    await start(id);
    expect(await finished(id)).toMatchObject({ state: "failed", problem: "notAllowed" });
    expect(await read(WORLD, (tx) => findPlaceByCode(tx, "school", code))).toBeUndefined();
  });

  test("whose file is gone says so instead of being tried again", async () => {
    const id = newId();
    await start(id);
    expect(await finished(id)).toMatchObject({ state: "failed", problem: "gone" });
  });

  test("is seen by its owner and by administrators above, and by nobody else", async () => {
    const id = await uploaded(`s-${newId()};Школа;${district};`);
    await start(id);
    const other = { ...officer, accountId: newId() };
    expect(await work(id, other)).toBeUndefined();
    expect(await work(id, { ...other, role: "administrator" })).toMatchObject({ id });
    expect(await work(id, { ...other, role: "administrator", reach: ["/kz/nowhere/"] })).toBeUndefined();
    await finished(id);
  });
});
