import { afterEach, expect, test } from "vitest";
import { taskScope, type PersonScope } from "#platform/access/scope.ts";
import { now, setClock } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { aRegion, WORLD } from "#world/school.ts";
import { dropDraft, findDraft, keepDraft, sweepDrafts } from "./draft.server.ts";

afterEach(() => setClock(undefined));

async function anOfficer(): Promise<PersonScope> {
  const region = await aRegion();
  const accountId = newId();
  await write(WORLD, (tx) =>
    tx.insertInto("account").values({ id: accountId, email: `${accountId}@x.kz`, family_name: "А", given_name: "Б", home_path: region.path }).execute(),
  );
  return { kind: "person", accountId, sessionId: newId(), role: "regionOfficer", placeId: region.id, placePath: region.path, reach: [region.path] };
}

const keep = (scope: PersonScope) =>
  write(scope, (tx) => keepDraft(tx, { id: scope.placeId, path: scope.placePath }, { name: "a.csv", content: Buffer.from("x") }, { code: 0 }));

test("a file between the steps is seen by who uploaded it and by nobody else, and is gone when dropped", async () => {
  const [own, other] = [await anOfficer(), await anOfficer()];
  const id = await keep(own);
  expect(await read(own, (tx) => findDraft(tx, id))).toMatchObject({ fileName: "a.csv", mapping: { code: 0 } });
  expect(await read(other, (tx) => findDraft(tx, id))).toBeUndefined();
  await write(other, (tx) => dropDraft(tx, id));
  expect(await read(own, (tx) => findDraft(tx, id))).toBeDefined();
  await write(own, (tx) => dropDraft(tx, id));
  expect(await read(own, (tx) => findDraft(tx, id))).toBeUndefined();
});

test("a file left lying is swept after a day, not before", async () => {
  const own = await anOfficer();
  const id = await keep(own);
  await write(taskScope("worker"), sweepDrafts);
  expect(await read(own, (tx) => findDraft(tx, id))).toBeDefined();
  setClock(new Date(now().getTime() + 25 * 3_600_000));
  expect(await write(taskScope("worker"), sweepDrafts)).toBe(1);
  expect(await read(own, (tx) => findDraft(tx, id))).toBeUndefined();
});
