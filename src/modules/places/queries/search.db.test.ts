import { beforeAll, describe, expect, test } from "vitest";
import { NATION, PUBLIC_SCOPE, taskScope } from "#platform/access/scope.ts";
import { read, write } from "#platform/database/door.server.ts";
import { bulkInsertSchools } from "../commands/bulk.server.ts";
import { changePlace } from "../commands/change.server.ts";
import { createSchool } from "../commands/create.server.ts";
import { loadDirectory } from "../commands/load-directory.server.ts";
import { asSuperuser } from "#world/database.ts";
import { manySchools } from "#world/many-schools.ts";
import { searchPlaces } from "./search.server.ts";
import { findPlaceByCode, subtree } from "./tree.server.ts";

const world = taskScope("world", NATION);
const search = (typed: string, options = {}) => read(PUBLIC_SCOPE, (tx) => searchPlaces(tx, typed, options));
const names = async (typed: string) => (await search(typed)).map((place) => place.name);

beforeAll(async () => {
  await write(world, async (tx) => {
    await loadDirectory(tx);
    const districts = await subtree(tx, "/kz/", { kinds: ["district"] });
    await bulkInsertSchools(tx, manySchools(districts.map((district) => district.id), 7900));
    const town = await findPlaceByCode(tx, "district", "11-18");
    await createSchool(tx, {
      parentId: town!.id,
      code: "A-77",
      names: { kk: "Мәлік Ғабдуллин атындағы №7 лицей", ru: "Лицей №7 имени Малика Габдуллина", en: "Malik Gabdullin Lyceum No. 7" },
      type: "lyceum",
      validFrom: "2000-09-01",
    });
  });
  await asSuperuser((client) => client.query("ANALYZE place"));
});

describe("the search among 7,900 schools", () => {
  test("finds Көкшетау however it is typed", async () => {
    for (const typed of ["көкшетау", "кокшетау", "КОКШЕ", "Kokshetau", "kokshe"]) {
      expect((await names(typed))[0], typed).toBe("Көкшетау қаласы");
    }
  });

  test("finds a school by any part of its name in any language, by its code, or with its district", async () => {
    for (const typed of ["ғабдуллин", "габдуллина", "gabdullin", "абдулл", "малик лицей 7", "A-77", "лицей 7 кокшетау"]) {
      expect(await names(typed), typed).toContain("Мәлік Ғабдуллин атындағы №7 лицей");
    }
  });

  test("forgives a mistyped letter", async () => {
    for (const typed of ["габдулин", "габдулина лицей", "gabdulin"]) {
      expect(await names(typed), typed).toContain("Мәлік Ғабдуллин атындағы №7 лицей");
    }
  });

  test("puts the very number first", async () => {
    expect((await names("лицей 7 көкшетау"))[0]).toBe("Мәлік Ғабдуллин атындағы №7 лицей");
  });

  test("finds nothing for nothing, and takes signs that mean something to the database as letters", async () => {
    expect(await search("")).toEqual([]);
    expect(await search("%%%")).toEqual([]);
    expect(await search("'; DROP")).toEqual([]);
    expect(await search("ыфвпролдж")).toEqual([]);
  });

  test("keeps to the reach where asked, and to the kinds", async () => {
    const officer = taskScope("worker", ["/kz/59/"]);
    const found = await read(officer, (tx) => searchPlaces(tx, "мектебі", { withinReach: true, kinds: ["school"], limit: 50 }));
    expect(found).toHaveLength(50);
    for (const place of found) expect(place.detail).toContain("Солтүстік Қазақстан облысы");
    expect(await read(officer, (tx) => searchPlaces(tx, "габдуллин", { withinReach: true }))).toEqual([]);
  });

  test("follows a district that is renamed", async () => {
    const district = (await read(world, (tx) => findPlaceByCode(tx, "district", "59-02")))!;
    await write(world, (tx) => changePlace(tx, district.id, { names: { kk: "Жұлдыз ауданы", ru: "район Жулдыз", en: "Zhuldyz District" } }));
    expect((await search("жулдыз", { kinds: ["school"] }))[0]?.detail).toContain("Жұлдыз ауданы");
  });
});
