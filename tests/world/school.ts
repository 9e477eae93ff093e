import { sql } from "kysely";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { read, write, type WriteTx } from "#platform/database/door.server.ts";
import type { Trilingual } from "#platform/i18n/names.ts";
import { newId } from "#platform/ids.ts";
import { insertPlaces, nextLabels, type Place } from "./places.ts";

/** In the name of the builder of worlds, everywhere. */
export const WORLD = taskScope("world", NATION);

/** The nation of this test file, made when first asked for. */
export async function theNation(): Promise<Place> {
  const known = await placeByPath("/kz/");
  return known ?? aPlace(null, "nation", "kz", { kk: "Қазақстан", ru: "Казахстан", en: "Kazakhstan" });
}

export async function aRegion(code = "75"): Promise<Place> {
  const known = await placeByPath(`/kz/${code}/`);
  return known ?? aPlace(await theNation(), "region", code, { kk: `${code} өңірі`, ru: `Регион ${code}`, en: `Region ${code}` });
}

export async function aDistrict(wish: { in?: Place; name?: Trilingual } = {}): Promise<Place> {
  return aPlace(wish.in ?? (await aRegion()), "district", null, wish.name ?? { kk: "Сынақ ауданы", ru: "Тестовый район", en: "Test District" });
}

/** A school of its own district, unless told where it lies. */
export async function aSchool(wish: { in?: Place; name?: Trilingual; network?: Place } = {}): Promise<Place> {
  const name = wish.name ?? { kk: "Сынақ мектебі", ru: "Тестовая школа", en: "Test School" };
  const school = await aPlace(wish.in ?? (await aDistrict()), "school", null, name);
  await write(WORLD, (tx) => insertSchoolRow(tx, school, wish.network ?? null));
  return school;
}

export async function aNetwork(name: Trilingual = { kk: "Сынақ желісі", ru: "Тестовая сеть", en: "Test Network" }): Promise<Place> {
  return aPlace(await theNation(), "network", null, name);
}

async function aPlace(parent: Place | null, kind: string, wanted: string | null, name: Trilingual): Promise<Place> {
  return write(WORLD, async (tx) => {
    const label = wanted ?? (await nextLabels(tx, 1))[0] ?? "";
    const path = `${parent?.path ?? "/"}${label}/`;
    const place = { id: newId(), kind, parentId: parent?.id ?? null, path, code: label, name };
    await insertPlaces(tx, [place]);
    return place;
  });
}

async function insertSchoolRow(tx: WriteTx, school: Place, network: Place | null): Promise<void> {
  const publicCode = [...school.code.padStart(6, "2")].map((digit) => "23456789BC"[Number(digit)]).join("");
  await tx
    .insertInto("school")
    .values({ place_id: school.id, place_path: school.path, type: network ? "networkBranch" : "general", network_id: network?.id ?? null, public_code: publicCode })
    .execute();
}

function placeByPath(path: string): Promise<Place | undefined> {
  return read(WORLD, async (tx) => {
    const { rows } = await sql<Place>`
      SELECT id, kind, parent_id AS "parentId", path, code, jsonb_build_object('kk', name_kk, 'ru', name_ru, 'en', name_en) AS name
        FROM place WHERE path = ${path}`.execute(tx);
    return rows[0];
  });
}
