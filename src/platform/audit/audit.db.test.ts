import { sql } from "kysely";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { asSuperuser, testDatabase } from "#world/database.ts";
import { NATION, taskScope } from "../access/scope.ts";
import { write } from "../database/door.server.ts";
import { newId } from "../ids.ts";
import { record } from "./record.server.ts";

const world = taskScope("world", NATION);
const placeId = newId();
const line = { placeId, placePath: "/kz/", action: "place.changed", subjectKind: "place", subjectId: placeId };

beforeAll(() =>
  write(world, async (tx) => {
    await sql`INSERT INTO place (id, kind, path, code, name_kk, name_ru, name_en, valid_from)
      VALUES (${placeId}, 'nation', '/kz/', 'KZ', 'Қазақстан', 'Казахстан', 'Kazakhstan', '1991-12-16')`.execute(tx);
    await record(tx, { ...line, detail: { reason: "Ә \" \\ \n \u0007", ratio: 0.1, big: 12_345_678_901, none: null, yes: true } });
  }),
);

const CHANGES = ["UPDATE audit_event SET action = 'x'", "UPDATE audit_event SET hidden_from = NULL", "DELETE FROM audit_event", "TRUNCATE audit_event"];

describe("the audit", () => {
  test.each(CHANGES)("refuses the program %s", async (statement) => {
    await expect(write(world, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/permission denied/);
  });

  test.each(CHANGES)("refuses even its owner %s", async (statement) => {
    await expect(asSuperuser((client) => client.query(statement))).rejects.toThrow("The audit is only ever added to.");
  });

  test("would change nothing by policy if the program were given the right by mistake", async () => {
    const changed = await asSuperuser(async (client) => {
      await client.query("BEGIN; GRANT UPDATE, DELETE ON audit_event TO pana_app; SET LOCAL ROLE pana_app; SET LOCAL pana.reach = '/kz/'");
      const counts = [await client.query("UPDATE audit_event SET place_path = '/kz/'"), await client.query("DELETE FROM audit_event")];
      await client.query("ROLLBACK");
      return counts.map((result) => result.rowCount);
    });
    expect(changed).toEqual([0, 0]);
  });

  test("refuses a line in somebody else's name", async () => {
    const forged = write(world, (tx) =>
      sql`INSERT INTO audit_event (place_id, place_path, at, actor_id, action, subject_kind, subject_id)
        VALUES (${placeId}, '/kz/', now(), ${newId()}, 'place.changed', 'place', 'x')`.execute(tx),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  test("leaves no line when the change is taken back", async () => {
    const failing = write(world, async (tx) => {
      await record(tx, { ...line, action: "place.closed" });
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    const left = await asSuperuser((client) => client.query("SELECT FROM audit_event WHERE action = 'place.closed'"));
    expect(left.rowCount).toBe(0);
  });

  test.each([
    ["UTC", "ISO, MDY", "C"],
    ["Asia/Almaty", "German, DMY", "C"],
    ["America/St_Johns", "SQL, DMY", "kk-x-icu"],
    ["Asia/Kathmandu", "Postgres, YMD", "C"],
  ])("hashes the same in %s with dates in %s", async (zone, style, collation) => {
    const wrong = await asSuperuser(async (client) => {
      await client.query(`SET TimeZone = '${zone}'; SET DateStyle = '${style}'; SET extra_float_digits = 0; SET IntervalStyle = 'sql_standard'; SET bytea_output = 'escape'`);
      return client.query(`SELECT seq FROM audit_event e WHERE hash <> audit_hash(prev_hash, e) ORDER BY action COLLATE "${collation}"`);
    });
    expect(wrong.rows).toEqual([]);
  });

  test("hashes a known line to a known value on every version of PostgreSQL", async () => {
    const { rows } = await asSuperuser((client) =>
      client.query(`SELECT encode(audit_hash(decode(repeat('00', 32), 'hex'), ROW(
        '0190a0a0-0000-7000-8000-000000000001', 7, '/kz/', '2026-11-20 09:15:30.120+05', NULL, 'worker', 'place.changed', 'place', 'Ә',
        NULL, '{"bb": [1.50, 1e3], "a": "қ\\u00e9", "c": null}', '', '', '{}')::audit_event), 'hex') AS hash`),
    );
    expect(rows[0].hash).toBe("b9c6999d0b80e9b98b825da3ca2fcefe36a5483425e164983ccdc9cff83b511c");
  });
});

test("fifty writers at one place at the same time leave one unbroken chain", async () => {
  const pool = new pg.Pool({ ...testDatabase(), max: 50, options: "-c role=pana_app" });
  const writeOne = async () => {
    const client = await pool.connect();
    await client.query("BEGIN; SET LOCAL pana.task = 'world'; SET LOCAL pana.reach = '/kz/'");
    await client.query(
      `INSERT INTO audit_event (place_id, place_path, at, task, action, subject_kind, subject_id)
       VALUES ($1, '/kz/', now(), 'world', 'place.changed', 'place', 'x')`, [placeId]);
    await client.query("COMMIT");
    client.release();
  };
  const before = await chain();
  await Promise.all(Array.from({ length: 50 }, async () => {
    for (let i = 0; i < 4; i++) await writeOne();
  }));
  await pool.end();
  const after = await chain();
  expect(after.length).toBe(before.length + 200);
  expect(after.map((row) => row.seq)).toEqual(after.map((_, index) => index + 1));
  expect(after.slice(1).every((row, index) => row.prev.equals(after[index]?.hash ?? Buffer.alloc(0)))).toBe(true);
});

async function chain(): Promise<{ seq: number; prev: Buffer; hash: Buffer }[]> {
  const { rows } = await asSuperuser((client) => client.query("SELECT seq, prev_hash AS prev, hash FROM audit_event ORDER BY seq"));
  return rows;
}
