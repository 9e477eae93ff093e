import { sql } from "kysely";
import { subtree } from "#modules/places/public.server.ts";
import { read, write, type ReadTx } from "#platform/database/door.server.ts";
import { loadDemo } from "../demo/load.ts";
import { seeded } from "../random.ts";
import { WORLD } from "../school.ts";
import { reportNationally } from "./campaigns.ts";
import { areaPeople, schoolPeople } from "./people.ts";
import { makeSchools } from "./schools.ts";
import { insertWorkforce } from "./workforce.ts";

const COUNTRY = { schools: 7_900, accounts: 100_000 };
const SCHOOLS_AT_ONCE = 400;

/** The demo, and around it the rest of the country: for measuring. The same every time. */
export async function loadNational(wanted = COUNTRY): Promise<void> {
  const { passwordHash } = await loadDemo();
  const random = seeded("pana national 2026");
  const standing = await read(WORLD, counted);
  const districts = await read(WORLD, (tx) => subtree(tx, "/kz/", { kinds: ["district"] }));
  const regions = await read(WORLD, (tx) => subtree(tx, "/kz/", { kinds: ["region"] }));
  const schools = await write(WORLD, (tx) => makeSchools(tx, random, districts, wanted.schools - standing.schools));

  const area = areaPeople(random, regions, districts);
  await write(WORLD, (tx) => insertWorkforce(tx, area, passwordHash));
  const staff = wanted.accounts - standing.accounts - area.accounts.length;
  for (let start = 0; start < schools.length; start += SCHOOLS_AT_ONCE) {
    const people = schoolPeople(random, schools.slice(start, start + SCHOOLS_AT_ONCE), (index) => dealt(start + index, schools.length, staff));
    await write(WORLD, (tx) => insertWorkforce(tx, people, passwordHash));
  }
  await reportNationally();
}

/** Deals so many to so many, evenly and to the last one. */
function dealt(index: number, among: number, total: number): number {
  return Math.floor(((index + 1) * total) / among) - Math.floor((index * total) / among);
}

async function counted(tx: ReadTx): Promise<{ schools: number; accounts: number }> {
  const { rows } = await sql<{ schools: number; accounts: number }>`
    SELECT (SELECT count(*) FROM place WHERE kind = 'school') AS schools, (SELECT count(*) FROM account) AS accounts`.execute(tx);
  return rows[0] ?? { schools: 0, accounts: 0 };
}
