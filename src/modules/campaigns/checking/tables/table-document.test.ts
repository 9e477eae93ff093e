import { expect, test } from "vitest";
import { inLocale, type Locale } from "#platform/i18n/locale.ts";
import { findTemplate } from "../../content.server.ts";
import { countsOf } from "../../rules/completeness.ts";
import { additiveColumns } from "../../schema/return-form.ts";
import type { Listed } from "../inbox/list.server.ts";
import { tableOf } from "./table-document.ts";

async function tableFor(key: string, locale: Locale, row: Partial<Listed> = {}, urls: string[] = []) {
  const template = await findTemplate(key);
  const form = template?.regulation.form;
  if (!template || !form) throw new Error(`There is no template ${key} with a form.`);
  const listed: Listed = {
    id: "a", path: "/kz/11/", code: "1", name_kk: "№ 5 мектеп", name_ru: "Школа № 5", name_en: "School No. 5", district: "", state: "accepted", revision: 1, tookPart: true, reason: "",
    numbers: additiveColumns(form).map(() => 7), answers: [], links: urls.length, firstSentAt: null, onTime: true, extendedTo: null, correctionAsked: "", warnings: [], phone: "", email: "", ...row,
  };
  const total = { counts: countsOf([{ state: "accepted", onTime: true }]), tookPart: 1, numbers: additiveColumns(form).map(() => 7), links: urls.length };
  return inLocale(locale, () => tableOf({ campaign: { kind: template.kind, reporting: template.reporting }, form, by: "unit", counted: "accepted", lines: [], rows: [listed], addresses: new Map([["a", { links: urls }]]), total }));
}

const labels = async (key: string, locale: Locale) => (await tableFor(key, locale)).columns.map(({ label }) => label);

test("the table of a region is headed exactly as the regulations of the flashmob and of the challenge draw it", async () => {
  expect(await labels("flashmobSafeOnline2025", "kk")).toEqual(["№", "Мектептің атауы", "Қатысушылар саны", "Әлеуметтік желілердегі белсенді сілтемелер"]);
  expect(await labels("challengeSafeOnline2025", "kk")).toEqual(["№", "Мектеп атауы", "Қатысушылар саны", "Әлеуметтік желілердегі сілтемелер"]);
});

test("the table of the oblasts of 2017 has its ten columns, in Russian", async () => {
  expect(await labels("safeInternet2017", "ru")).toEqual([
    "Наименование области",
    "Кол-во общешкольных линеек",
    "Кол-во классных часов",
    "Кол-во конкурсов (конкурсы плакатов, буклетов, творческих работ, сочинений, флеш-моб, акции)",
    "Кол-во встреч",
    "Кол-во дебатов",
    "Кол-во родительских собраний",
    "Охват детей",
    "Освещение в СМИ (наименование СМИ, дата размещения)",
    "Другие",
  ]);
});

test("a school's line holds its number and each of its links; one that is not accepted is a dash and says why", async () => {
  const urls = ["https://t.me/mektep/1", "https://t.me/mektep/2"];
  expect((await tableFor("flashmobSafeOnline2025", "kk", {}, urls)).rows).toEqual([[1, "№ 5 мектеп", 7, urls.join("\n")]]);
  expect((await tableFor("flashmobSafeOnline2025", "kk", { state: "silent" }, urls)).rows).toEqual([[1, "№ 5 мектеп (Есеп бермеді)", null, null]]);
});
