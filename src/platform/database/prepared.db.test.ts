import { sql } from "kysely";
import { expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { NATION, taskScope, type TaskScope } from "../access/scope.ts";
import { newId } from "../ids.ts";
import { appPool } from "./pool.server.ts";
import { read, write } from "./door.server.ts";
import { preparedName } from "./prepared.server.ts";

const names = (scope: TaskScope) =>
  read(scope, async (tx) => (await tx.selectFrom("place").select("name_en").where(sql<boolean>`pana_within(path)`).execute()).map((row) => row.name_en));

const kept = () => appPool().query("SELECT count(*)::int AS n FROM pg_prepared_statements").then(({ rows }) => rows[0].n as number);

test("a statement asked often keeps its plan, and the plan keeps to the reach of whoever asks", async () => {
  await write(taskScope("world", NATION), (tx) =>
    sql`INSERT INTO place (id, kind, path, code, name_kk, name_ru, name_en, valid_from)
      VALUES (${newId()}, 'nation', '/kz/', 'KZ', 'Қазақстан', 'Казахстан', 'Kazakhstan', '1991-12-16')`.execute(tx),
  );
  const seen: string[][] = [];
  for (let asked = 0; asked < 30; asked++) seen.push(await names(asked % 2 === 0 ? taskScope("worker", NATION) : taskScope("worker", ["/kz/75/"])));
  expect(seen.filter((_, asked) => asked % 2 === 0)).toEqual(Array.from({ length: 15 }, () => ["Kazakhstan"]));
  expect(seen.filter((_, asked) => asked % 2 === 1)).toEqual(Array.from({ length: 15 }, () => []));
  expect(await kept()).toBeGreaterThan(0);
});

test("a plan that its table has outlived costs one answer, not every answer after it", async () => {
  const all = () => read(taskScope("worker", NATION), (tx) => sql`SELECT * FROM installation`.execute(tx));
  // Every connection of the pool keeps the plan: whichever is asked next has outlived its table.
  for (let asked = 0; asked < 20; asked++) await Promise.all(Array.from({ length: appPool().options.max }, all));
  await asSuperuser((client) => client.query("ALTER TABLE installation ADD COLUMN later text"));
  await expect(all()).rejects.toThrow(/cached plan/);
  await expect(all()).resolves.toBeDefined();
  await asSuperuser((client) => client.query("ALTER TABLE installation DROP COLUMN later"));
});

test("only so many plans are kept, however many statements there are", () => {
  const named = new Set<string>();
  for (let which = 0; which < 1_000; which++) {
    for (let asked = 0; asked < 20; asked++) {
      const name = preparedName(`SELECT ${which}`);
      if (name) named.add(name);
    }
  }
  expect(named.size).toBeGreaterThan(0);
  expect(named.size).toBeLessThanOrEqual(300);
});
