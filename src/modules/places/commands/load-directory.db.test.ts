import { beforeAll, describe, expect, test } from "vitest";
import { NATION, PUBLIC_SCOPE, taskScope } from "#platform/access/scope.ts";
import { read, write } from "#platform/database/door.server.ts";
import { asSuperuser } from "#world/database.ts";
import { schoolYears } from "../queries/calendar.server.ts";
import { findPlaceByCode, regionsOn } from "../queries/tree.server.ts";
import { createSchool } from "./create.server.ts";
import { loadDirectory } from "./load-directory.server.ts";

const world = taskScope("world", NATION);
const count = (query: string) => asSuperuser(async (client) => (await client.query(query)).rows[0].n as number);

describe("the directory of an empty system", () => {
  beforeAll(() => write(world, loadDirectory));

  test("is loaded once, and loading it again changes nothing", async () => {
    const before = await count("SELECT count(*) AS n FROM place");
    expect(await write(world, loadDirectory)).toBe("there already");
    expect(await count("SELECT count(*) AS n FROM place")).toBe(before);
  });

  test("has the twenty regions of today", async () => {
    const regions = await read(PUBLIC_SCOPE, (tx) => regionsOn(tx, "2026-11-20"));
    expect(regions.map((region) => region.code).join(" ")).toBe("10 11 15 19 23 27 31 33 35 39 43 47 55 59 61 62 63 71 75 79");
  });

  test("has the fourteen oblasts and two cities of 2017", async () => {
    const regions = await read(PUBLIC_SCOPE, (tx) => regionsOn(tx, "2017-10-01"));
    expect(regions).toHaveLength(16);
    expect(regions.map((region) => region.name_ru)).toContain("Южно-Казахстанская область");
    expect(regions.filter((region) => ["71", "75"].includes(region.code))).toHaveLength(2);
  });

  test("has every district of every region under it, and a tile of its own for each region of today", async () => {
    expect(await count("SELECT count(DISTINCT parent_id) AS n FROM place WHERE kind = 'district'")).toBe(20);
    expect(await count("SELECT count(*) AS n FROM place WHERE kind = 'district'")).toBe(228);
    const tiles = `SELECT count(DISTINCT (tile_column, tile_row)) AS n FROM region JOIN place ON id = place_id WHERE valid_to IS NULL`;
    expect(await count(tiles)).toBe(20);
  });

  test("has the school years as version 1", async () => {
    const years = await read(PUBLIC_SCOPE, schoolYears);
    expect(years.map((year) => [year.year, year.version, year.confirmed])).toEqual([[2025, 1, true], [2026, 1, false]]);
  });

  test("takes a school, which the public can find by code and only those in reach can count", async () => {
    const district = await read(PUBLIC_SCOPE, (tx) => findPlaceByCode(tx, "district", "75-02"));
    await write(world, (tx) =>
      createSchool(tx, {
        parentId: district!.id,
        code: "750201",
        names: { kk: "№ 1 мектеп", ru: "Школа № 1", en: "School No. 1" },
        type: "general",
        validFrom: "2000-09-01",
        pupils: [null, 30, 31, 32, 33, 0, 0, 0, 0, 0, 0, 0, null],
      }),
    );
    expect((await read(PUBLIC_SCOPE, (tx) => findPlaceByCode(tx, "school", "750201")))?.name_ru).toBe("Школа № 1");
    const sizes = (reach: string[]) =>
      read(taskScope("worker", reach), (tx) => tx.selectFrom("school_size").select("total").execute());
    expect(await sizes([])).toEqual([]);
    expect(await sizes(["/kz/75/"])).toEqual([{ total: 126 }]);
  });
});
