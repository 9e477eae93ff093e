import { expect, test } from "vitest";
import { asSuperuser } from "../database.ts";
import { loadNational, NATIONAL_ACCOUNTS, NATIONAL_SCHOOLS } from "./load.ts";

const one = (query: string) => asSuperuser(async (client) => (await client.query(query)).rows[0]);

test.runIf(process.env["PANA_NATIONAL"])("the national world has every school and account it promises", { timeout: 300_000 }, async () => {
  const began = performance.now();
  await loadNational();
  process.stdout.write(`made in ${Math.round((performance.now() - began) / 100) / 10} s\n`);
  expect(await one("SELECT count(*)::int AS n FROM place WHERE kind = 'school'")).toEqual({ n: NATIONAL_SCHOOLS });
  expect(await one("SELECT count(*)::int AS n FROM account")).toEqual({ n: NATIONAL_ACCOUNTS });
  expect(await one("SELECT count(DISTINCT place_id)::int AS n FROM role_grant WHERE role = 'schoolHead'")).toEqual({ n: NATIONAL_SCHOOLS });
});
