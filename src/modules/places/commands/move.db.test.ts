import type pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { NATION, taskScope, type PersonScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { asSuperuser } from "#world/database.ts";
import { historyOf, successorsOf } from "../queries/history.server.ts";
import { searchPlaces } from "../queries/search.server.ts";
import { getPlace, reachOf } from "../queries/tree.server.ts";
import { createPlace, createSchool } from "./create.server.ts";
import { loadDirectory } from "./load-directory.server.ts";
import { closePlace, mergeSchools, movePlace } from "./move.server.ts";

const world = taskScope("world", NATION);
const decision = { on: "2026-01-01", reason: "№ 5 шешім" };
const place: Record<"region" | "other" | "district" | "school" | "second", string> = {
  region: "", other: "", district: "", school: newId(), second: newId(),
};

function officerOf(reach: string[]): PersonScope {
  return { kind: "person", accountId: newId(), sessionId: newId(), role: "regionOfficer", placeId: newId(), placePath: reach[0]!, reach };
}

beforeAll(async () => {
  await write(world, async (tx) => {
    await loadDirectory(tx);
    const byCode = async (code: string) => (await tx.selectFrom("place").select("id").where("code", "=", code).executeTakeFirstOrThrow()).id;
    place.region = await byCode("39");
    place.other = await byCode("11");
    place.district = await byCode("39-10");
    for (const [id, number] of [[place.school, 1], [place.second, 2]] as const) {
      await createSchool(tx, {
        id,
        parentId: place.district,
        code: `3910${number}`,
        names: { kk: `Қарасу №${number} мектебі`, ru: `Карасуская школа №${number}`, en: `Karasu School No. ${number}` },
        type: "general",
        validFrom: "2000-09-01",
      });
    }
    await record(tx, { placeId: place.school, placePath: (await getPlace(tx, place.school)).path, action: "test.line", subjectKind: "x", subjectId: "1" });
    await tx
      .insertInto("account")
      .values({ id: newId(), email: "head@school.kz", family_name: "А", given_name: "Б", home_path: (await getPlace(tx, place.school)).path })
      .execute();
  });
});

/** Every path kept anywhere, with the table it stands in. */
async function pathsUnder(client: pg.Client, path: string): Promise<string[]> {
  const { rows: columns } = await client.query("SELECT * FROM pana_path_columns() UNION ALL SELECT 'place', 'path'");
  const found: string[] = [];
  for (const { table_name, column_name } of columns) {
    const { rows } = await client.query(`SELECT count(*) AS n FROM ${table_name} WHERE ${column_name} ^@ $1`, [path]);
    if (rows[0].n > 0) found.push(`${table_name}.${column_name} ${rows[0].n}`);
  }
  return found;
}

describe("moving a district to another region", () => {
  test("is refused by the database to whom both regions are not within reach", async () => {
    const { path } = await read(world, (tx) => getPlace(tx, place.region));
    await expect(write(officerOf([path]), (tx) => movePlace(tx, place.district, place.other, decision))).rejects.toThrow(/out of reach/);
    const { path: from } = await read(world, (tx) => getPlace(tx, place.district));
    const raw = write(officerOf([path]), (tx) =>
      tx.selectNoFrom((e) => e.fn("pana_repath", [e.val(from), e.val("/kz/11/999/")]).as("n")).execute(),
    );
    await expect(raw).rejects.toThrow(/leaves the reach/);
  });

  test("is refused where it cannot lie, under itself or where it lies already", async () => {
    const school = place.school;
    expect(await write(world, (tx) => movePlace(tx, place.district, school, decision))).toEqual({ ok: false, why: "notUnder" });
    expect(await write(world, (tx) => movePlace(tx, place.district, place.region, decision))).toEqual({ ok: false, why: "sameParent" });
  });

  test("leaves no row behind, though the owner of the tables is bound by row-level security", async () => {
    const { path: from } = await read(world, (tx) => getPlace(tx, place.district));
    const before = await asSuperuser((client) => pathsUnder(client, from));
    expect(before.map((line) => line.split(" ")[0])).toEqual(
      expect.arrayContaining(["account.home_path", "audit_event.place_path", "place.path", "place_event.place_path", "school.place_path"]),
    );
    expect(await write(world, (tx) => movePlace(tx, place.district, place.other, decision))).toEqual({ ok: true });
    const { path: to } = await read(world, (tx) => getPlace(tx, place.district));
    expect(to).toMatch(/^\/kz\/11\//);
    expect(await asSuperuser((client) => pathsUnder(client, from))).toEqual([]);
    const after = await asSuperuser((client) => pathsUnder(client, to));
    expect(after.map((line) => line.split(" ")[0])).toEqual(before.map((line) => line.split(" ")[0]));
    const forced = await asSuperuser((client) =>
      client.query("SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity AND relnamespace = 'public'::regnamespace"),
    );
    expect(forced.rows).toEqual([]);
  });

  test("takes reach along: the old region lost the school, the new one has it", async () => {
    const sizesSeenFrom = async (regionId: string) => {
      const reach = await read(world, (tx) => reachOf(tx, regionId));
      return read(officerOf(reach), (tx) => tx.selectFrom("school_size").select("place_id").execute());
    };
    expect(await sizesSeenFrom(place.region)).toEqual([]);
    expect((await sizesSeenFrom(place.other)).map((row) => row.place_id).toSorted()).toEqual([place.school, place.second].toSorted());
  });

  test("stands in the history with date and reason, and the school is found under its new region", async () => {
    const [moved] = await read(world, (tx) => historyOf(tx, place.district));
    expect(moved).toMatchObject({ kind: "moved", on: "2026-01-01", reason: "№ 5 шешім", from: { code: "39" }, to: { code: "11" } });
    const found = await read(world, (tx) => searchPlaces(tx, "акмолинская карасуская 1"));
    expect(found[0]?.id).toBe(place.school);
  });
});

describe("merging and closing", () => {
  test("a merged school ends, stays readable and names its successor", async () => {
    expect(await write(world, (tx) => mergeSchools(tx, place.school, place.second, decision))).toEqual({ ok: true });
    expect((await read(world, (tx) => getPlace(tx, place.school))).valid_to).toBe("2026-01-01");
    expect((await read(world, (tx) => successorsOf(tx, place.school))).map((each) => each.id)).toEqual([place.second]);
    expect((await read(world, (tx) => historyOf(tx, place.second)))[0]).toMatchObject({ kind: "merged", placeId: place.school });
  });

  test("a school cannot be merged twice, into itself, or before it began", async () => {
    const merge = (a: string, b: string, on = "2026-01-01") => write(world, (tx) => mergeSchools(tx, a, b, { on, reason: "" }));
    expect(await merge(place.school, place.second)).toEqual({ ok: false, why: "closed" });
    expect(await merge(place.second, place.second)).toEqual({ ok: false, why: "itself" });
    expect(await merge(place.second, place.district)).toEqual({ ok: false, why: "notASchool" });
  });

  test("a district with open schools cannot be closed, an empty one can", async () => {
    expect(await write(world, (tx) => closePlace(tx, place.district, decision))).toEqual({ ok: false, why: "hasOpenPlaces" });
    const empty = await write(world, (tx) =>
      createPlace(tx, { kind: "district", parentId: place.other, code: "11-99", names: { kk: "а", ru: "а", en: "a" }, validFrom: "2020-01-01" }),
    );
    expect(await write(world, (tx) => closePlace(tx, empty.id, decision))).toEqual({ ok: true });
  });

  test("history and audit of a change stand or fall together", async () => {
    const failing = write(world, async (tx) => {
      await closePlace(tx, place.second, decision);
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect((await read(world, (tx) => getPlace(tx, place.second))).valid_to).toBeNull();
    const lines = await asSuperuser((client) => client.query("SELECT 1 FROM audit_event WHERE subject_id = $1 AND action = 'place.closed'", [place.second]));
    expect(lines.rowCount).toBe(0);
  });
});
