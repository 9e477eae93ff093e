import { stringify } from "csv-stringify/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { NATION, taskScope, type TaskScope } from "#platform/access/scope.ts";
import { read, write } from "#platform/database/door.server.ts";
import { readTable } from "#platform/documents/read-table.server.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { asSuperuser } from "#world/database.ts";
import { loadDirectory } from "../commands/load-directory.server.ts";
import { exportedSchools } from "../queries/export.server.ts";
import { historyOf } from "../queries/history.server.ts";
import { findPlaceByCode, theNation } from "../queries/tree.server.ts";
import { applyImport } from "./apply.server.ts";
import { guessMapping } from "./columns.ts";
import { exportColumns } from "./export-columns.ts";
import { planImport } from "./plan.server.ts";
import { shownChanges } from "./shown-changes.ts";

const world = taskScope("world", NATION);

async function plan(text: string, scope: TaskScope = world) {
  const file = await readTable(Buffer.from(text));
  if (!file.ok) throw new Error(file.why);
  return read(scope, (tx) => planImport(tx, file.rows, guessMapping(file.header.cells)));
}

async function importFile(text: string) {
  const planned = await plan(text);
  const nation = await read(world, theNation);
  await write(world, (tx) => applyImport(tx, planned, nation!));
  return { created: planned.creates.length, changed: planned.changes.length, unchanged: planned.unchanged, faults: planned.faults };
}

const FILE = `Код;Атауы (қазақша);Название (рус);Район;Тип;Язык обучения;1 класс;Телефон
S1;№1 мектеп;Школа №1;Алмалинский район;средняя;каз, рус;30;+7 727 111 11 11
S2;№2 лицей;Лицей №2;75-02;лицей;рус;25;
S3;;Гимназия №3;Кокшетау;гимназия;каз;;`;

describe("an import", () => {
  beforeAll(async () => {
    await write(world, loadDirectory);
  });

  test("creates the schools of a file, knowing districts by code or name, and twice changes nothing", async () => {
    expect(await importFile(FILE)).toEqual({ created: 3, changed: 0, unchanged: 0, faults: [] });
    expect(await importFile(FILE)).toEqual({ created: 0, changed: 0, unchanged: 3, faults: [] });
    const third = await read(world, (tx) => findPlaceByCode(tx, "school", "S3"));
    expect(third).toMatchObject({ name_kk: "Гимназия №3", name_ru: "Гимназия №3" });
  });

  test("changes by code what the file says, keeps what it leaves blank, and tells the history", async () => {
    const changed = await importFile("Код;Название (рус);1 класс;Телефон\nS1;Школа-лицей №1;31;\nS2;;;");
    expect(changed).toMatchObject({ created: 0, changed: 1, unchanged: 1 });
    const [first] = await read(world, (tx) => exportedSchools(tx, { q: "школа лицей 1" }));
    expect(first).toMatchObject({ code: "S1", name_ru: "Школа-лицей №1", name_kk: "№1 мектеп", phone: "+7 727 111 11 11" });
    expect(first?.pupils[1]).toBe(31);
    const history = await read(world, (tx) => historyOf(tx, first!.id));
    expect(history.map((line) => line.kind).toSorted()).toEqual(["changed", "created", "renamed"]);
    expect(history.find((line) => line.kind === "renamed")?.detail).toEqual({ ru: ["Школа №1", "Школа-лицей №1"] });
  });

  test("names row, column and fault, and leaves those rows out", async () => {
    const bad = await plan("Код;Название;Район\nS9;Школа;Неведомый район\nS1;Школа;Медеуский район\n;Школа;75-01\nS8;;75-01\nS7;Школа;Абайский район\nS7;Школа;75-01");
    expect(bad.creates).toEqual([]);
    expect(bad.faults.map(({ line, field, kind }) => `${line} ${field} ${kind}`)).toEqual([
      "2 district districtUnknown",
      "3 district districtOther",
      "4 code codeMissing",
      "5 nameKk nameMissing",
      "6 district districtAmbiguous",
      "7 code codeTwice",
    ]);
  });

  test("reaches no school and no district out of reach", async () => {
    const officer = taskScope("worker", ["/kz/11/"]);
    const planned = await plan("Код;Название;Район\nS1;Чужая;\nS5;Новая;Медеуский район\nS6;Своя;Кокшетау", officer);
    expect(planned.creates.map((school) => school.code)).toEqual(["S6"]);
    expect(planned.faults.map(({ line, kind }) => `${line} ${kind}`)).toEqual(["2 outOfReach", "3 districtUnknown"]);
  });

  test("cannot write out of reach even past every check: the database itself refuses", async () => {
    const planned = await plan("Код;Название;Район\nS99;Школа;75-01");
    const nation = await read(world, theNation);
    const elsewhere = taskScope("worker", ["/kz/11/"]);
    await expect(write(elsewhere, (tx) => applyImport(tx, planned, nation!))).rejects.toThrow(/row-level security/);
  });

  test("takes back our own export unchanged, formulas neutralised", async () => {
    await importFile("Код;Название;Район;Адрес\nS10;=HYPERLINK(1);75-01;@cmd");
    const columns = exportColumns();
    const schools = await read(world, (tx) => exportedSchools(tx, {}));
    const { asSpreadsheetText } = await import("#platform/documents/spreadsheet-text.ts");
    const lines = [columns.map((column) => column.label), ...schools.map((school) => columns.map(({ value }) => asSpreadsheetText(String(value(school) ?? ""))))];
    const text = stringify(lines, { delimiter: ";" });
    expect(text).toContain("'=HYPERLINK(1)");
    expect(await importFile(text)).toEqual({ created: 0, changed: 0, unchanged: schools.length, faults: [] });
  });

  test("takes the same languages in another order for no change", async () => {
    await importFile("Код;Название;Район;Язык обучения\nS11;Школа;75-01;рус, каз");
    await asSuperuser((client) => client.query("UPDATE school SET languages = '{ru,kk}' WHERE place_id = (SELECT id FROM place WHERE code = 'S11')"));
    expect(await importFile("Код;Язык обучения\nS11;kk, ru")).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await importFile("Код;Язык обучения\nS11;kk, en")).toMatchObject({ changed: 1, unchanged: 0 });
  });

  test("shows before it is applied what each school would lose and get", async () => {
    await importFile("Код;Название;Район;Тип;1 класс\nS12;Школа;75-01;средняя;30");
    const { changes } = await plan("Код;Тип;1 класс\nS12;лицей;31");
    expect(inLocale("en", () => shownChanges(changes, new Map(), 50)).map(({ school, field, was, becomes }) => [school, field, was, becomes])).toEqual([
      ["Школа", "Type", "General school", "Lyceum"],
      ["Школа", "Grade 1", "30", "31"],
    ]);
    expect(shownChanges(changes, new Map(), 0)).toEqual([]);
  });

  test("of 10,000 rows is checked and applied whole, with one line of the audit", async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => `N${n};№${n} мектеп;Школа №${n};${String(n % 13 === 0 ? "11-01" : "75-01")};средняя;каз;${n % 90}`);
    const text = ["Код;Атауы (қазақша);Название (рус);Район;Тип;Язык обучения;1 класс", ...rows].join("\n");
    expect(await importFile(text)).toMatchObject({ created: 10_000, faults: { length: 0 } });
    const lines = await asSuperuser((client) => client.query("SELECT detail FROM audit_event WHERE action = 'places.imported' ORDER BY at DESC LIMIT 1"));
    expect(lines.rows[0].detail).toEqual({ created: 10_000, changed: 0 });
  });
});
