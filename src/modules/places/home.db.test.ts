import { expect, test } from "vitest";
import { read, write } from "#platform/database/door.server.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { aPerson } from "#world/person.ts";
import { aDistrict, aSchool } from "#world/school.ts";
import { placesHome, schoolsByType } from "./home.server.ts";

test("schools are counted by type within reach only, and the chart says the same", async () => {
  const district = await aDistrict();
  const other = await aDistrict();
  await aSchool({ in: district });
  await aSchool({ in: district });
  await aSchool({ in: other });
  const officer = await aPerson({ role: "districtOfficer", at: district });
  const types = await read(officer.scope, schoolsByType);
  expect([...types.values()].reduce((sum, schools) => sum + schools, 0)).toBe(2);
  const cards = await write(officer.scope, (tx) => inLocale("en", () => placesHome[0]!.cards(tx, officer.scope)));
  expect(cards.map((card) => card.kind === "chart" && card.chart.table.rows.reduce((sum, row) => sum + Number(row.cells[0]), 0))).toEqual([2]);
});
