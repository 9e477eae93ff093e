import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asSuperuser } from "#world/database.ts";
import { NATION, taskScope } from "../access/scope.ts";
import { newId } from "../ids.ts";
import { read, write } from "./door.server.ts";

const world = taskScope("world", NATION);

function insertNation(id: string) {
  return sql`INSERT INTO place (id, kind, path, code, name_kk, name_ru, name_en, valid_from)
    VALUES (${id}, 'nation', '/kz/', 'KZ', 'Қазақстан', 'Казахстан', 'Kazakhstan', '1991-12-16')`;
}

describe("the door to the database", () => {
  test("writes within reach and is refused without it", async () => {
    await expect(write(taskScope("world"), (tx) => insertNation(newId()).execute(tx))).rejects.toThrow(/row-level security/);
    await write(world, (tx) => insertNation(newId()).execute(tx));
    const count = await asSuperuser(async (client) => (await client.query("SELECT count(*)::int AS n FROM place")).rows[0].n);
    expect(count).toBe(1);
  });

  test("cannot write through read", async () => {
    await expect(read(world, (tx) => insertNation(newId()).execute(tx))).rejects.toThrow(/read-only/);
  });

  test("leaves no actor, task or reach behind on the connection", async () => {
    await write(world, async () => {});
    const settings = await read(taskScope("public"), (tx) =>
      sql<{ task: string; reach: string }>`SELECT current_setting('pana.task') AS task, current_setting('pana.reach') AS reach`.execute(tx),
    );
    expect(settings.rows[0]).toEqual({ task: "public", reach: "" });
  });

  test("gives each of many at once its own reach, whoever had the connection before and however that ended", async () => {
    const asked = Array.from({ length: 90 }, (_, index) => (index % 3 === 0 ? NATION : index % 3 === 1 ? ["/kz/75/"] : []));
    const seen = await Promise.allSettled(
      asked.map((reach, index) =>
        read(taskScope("public", reach), async (tx) => {
          const { rows } = await sql<{ reach: string }>`SELECT current_setting('pana.reach') AS reach`.execute(tx);
          if (index % 5 === 0) await sql`SELECT 1 / 0`.execute(tx);
          return rows[0]?.reach;
        }),
      ),
    );
    const expected = asked.map((reach, index) => (index % 5 === 0 ? "refused" : reach.join(",")));
    expect(seen.map((one) => (one.status === "fulfilled" ? one.value : "refused"))).toEqual(expected);
  });

  test("takes back everything when the work fails", async () => {
    const id = newId();
    const failing = write(world, async (tx) => {
      await sql`UPDATE place SET name_en = 'Changed'`.execute(tx);
      throw new Error(`stop ${id}`);
    });
    await expect(failing).rejects.toThrow(`stop ${id}`);
    const names = await read(world, (tx) => sql<{ name_en: string }>`SELECT name_en FROM place`.execute(tx));
    expect(names.rows[0]?.name_en).toBe("Kazakhstan");
  });
});
