import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { NATION, PUBLIC_SCOPE, taskScope } from "#platform/access/scope.ts";
import { read, write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import { pathsAbove, placeChain, reachOf } from "./tree.server.ts";

const ids = { nation: newId(), region: newId(), network: newId(), branch: newId(), other: newId() };

beforeAll(async () => {
  await write(taskScope("world", NATION), async (tx) => {
    const rows = [
      [ids.nation, "nation", null, "/kz/"],
      [ids.region, "region", ids.nation, "/kz/75/"],
      [ids.network, "network", ids.nation, "/kz/1001/"],
      [ids.branch, "school", ids.region, "/kz/75/1002/"],
      [ids.other, "school", ids.region, "/kz/75/1003/"],
    ] as const;
    for (const [id, kind, parent, path] of rows) {
      await sql`INSERT INTO place (id, kind, parent_id, path, code, name_kk, name_ru, name_en, valid_from)
        VALUES (${id}, ${kind}, ${parent}, ${path}, ${path}, 'а', 'а', 'a', '1991-12-16')`.execute(tx);
    }
    await sql`INSERT INTO school (place_id, place_path, type, network_id, public_code)
      VALUES (${ids.branch}, '/kz/75/1002/', 'networkBranch', ${ids.network}, 'BCDF23'),
             (${ids.other}, '/kz/75/1003/', 'general', NULL, 'BCDF24')`.execute(tx);
  });
});

describe("reach", () => {
  test("of a region is its own path", async () => {
    expect(await read(PUBLIC_SCOPE, (tx) => reachOf(tx, ids.region))).toEqual(["/kz/75/"]);
  });

  test("of a network is its own path and each of its branches, not their neighbours", async () => {
    expect(await read(PUBLIC_SCOPE, (tx) => reachOf(tx, ids.network))).toEqual(["/kz/1001/", "/kz/75/1002/"]);
  });
});

test("the chain of a place leads from the nation down to it", async () => {
  expect(pathsAbove("/kz/75/1002/")).toEqual(["/kz/", "/kz/75/", "/kz/75/1002/"]);
  const chain = await read(PUBLIC_SCOPE, (tx) => placeChain(tx, "/kz/75/1002/"));
  expect(chain.map((place) => place.id)).toEqual([ids.nation, ids.region, ids.branch]);
});
