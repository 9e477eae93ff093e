import { RouterContextProvider, type LoaderFunctionArgs } from "react-router";
import { beforeAll, expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { readTable } from "#platform/documents/read-table.server.ts";
import { FLASH_HEADER } from "#platform/http/answers.ts";
import { scopeContext } from "#platform/http/context.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { manySchools } from "#world/many-schools.ts";
import { aPerson, type Person } from "#world/person.ts";
import { aDistrict, aSchool, WORLD } from "#world/school.ts";
import { bulkInsertSchools } from "../commands/bulk.server.ts";
import { loader } from "./schools-export.ts";

let officer: Person;

beforeAll(async () => {
  const district = await aDistrict();
  const name = (number: number) => ({ kk: `№ ${number} мектеп`, ru: `Школа № ${number}`, en: `School No. ${number}` });
  for (const number of [3, 1, 2]) await aSchool({ in: district, name: name(number) });
  await aSchool();
  officer = await aPerson({ role: "districtOfficer", at: district, name: { familyName: "Төлегенова" } });
});

async function exported(query: string): Promise<Response> {
  const context = new RouterContextProvider();
  context.set(scopeContext, officer.scope);
  const request = new Request(`http://localhost/kk/places/schools/export?${query}`);
  return inLocale("kk", () => loader({ request, context, params: {} } as unknown as LoaderFunctionArgs));
}

async function recorded(): Promise<unknown[]> {
  const rows = await read(officer.scope, (tx) => tx.selectFrom("audit_event").select("detail").where("action", "=", "places.exported").orderBy("seq").execute());
  return rows.map(({ detail }) => detail);
}

test.each([
  ["pdf", "%PDF-"],
  ["docx", "PK"],
  ["xlsx", "PK"],
])("the list comes as %s, and that it went out is in the audit", async (format, begin) => {
  const before = await recorded();
  const answer = await exported(`format=${format}`);
  expect(answer.headers.get("Content-Disposition")).toMatch(new RegExp(`^attachment; filename="pana\\.${format}"; filename\\*=UTF-8''.+\\.${format}$`));
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(Buffer.from(await answer.arrayBuffer()).toString("latin1").startsWith(begin)).toBe(true);
  expect(await recorded()).toEqual([...before, { rows: 3 }]);
});

test("in Excel it has the rows, the order and the columns of the page, and nothing from out of reach", async () => {
  const read = await readTable(Buffer.from(await (await exported("format=xlsx&sort=-name&col=name&col=code&q=мектеп")).arrayBuffer()));
  const cells = read.ok ? [read.header, ...read.rows].map((row) => row.cells) : [];
  const head = cells.findIndex((row) => row[0] === "№");
  expect(cells[head]?.slice(1)).toEqual(["Атауы", "Коды"]);
  expect(cells.slice(head + 1, head + 4).map((row) => row[1])).toEqual(["№ 3 мектеп", "№ 2 мектеп", "№ 1 мектеп"]);
  expect(cells.flat()).toContain("мектеп");
  expect(cells.flat()).not.toContain("Сынақ мектебі");
});

test("longer than paper holds it is sent back with a word and leaves no line; Excel takes all of it", async () => {
  const crowded = await aDistrict();
  await write(WORLD, (tx) => bulkInsertSchools(tx, manySchools([crowded.id], 3001)));
  officer = await aPerson({ role: "districtOfficer", at: crowded });
  const answer = await exported("format=docx&sort=-name");
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/kk/places/schools?sort=-name"]);
  expect(decodeURIComponent(answer.headers.get(FLASH_HEADER) ?? "")).toContain("3\u00A0001");
  expect(await recorded()).toEqual([]);
  const read = await readTable(Buffer.from(await (await exported("format=xlsx")).arrayBuffer()));
  expect(read.ok && read.rows.filter((row) => /^\d+$/.test(row.cells[0] ?? "")).length).toBe(3001);
});
