import { expect, test } from "vitest";
import { asSuperuser } from "../database.ts";
import { loadNational } from "./load.ts";

const one = (query: string) => asSuperuser(async (client) => (await client.query(query)).rows[0]);

test("the national world has exactly the schools and accounts it promises, in every region, each school with a head", async () => {
  await loadNational({ schools: 400, accounts: 4_000 });
  expect(await one("SELECT count(*)::int AS n FROM place WHERE kind = 'school'")).toEqual({ n: 400 });
  expect(await one("SELECT count(*)::int AS n FROM account")).toEqual({ n: 4_000 });
  expect(await one("SELECT count(DISTINCT place_id)::int AS n FROM role_grant WHERE role = 'schoolHead'")).toEqual({ n: 400 });
  expect(await one("SELECT count(DISTINCT split_part(path, '/', 3))::int AS n FROM place WHERE kind = 'school'")).toEqual({ n: 20 });
});
