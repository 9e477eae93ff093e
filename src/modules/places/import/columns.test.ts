import { describe, expect, test } from "vitest";
import { inLocale } from "#platform/i18n/locale.ts";
import { guessMapping, IMPORT_FIELDS } from "./columns.ts";
import { exportColumns } from "./export-columns.ts";

describe("the columns of a file", () => {
  test("are known again by the headers of our own export, in each language", () => {
    for (const locale of ["kk", "ru", "en"] as const) {
      const columns = inLocale(locale, exportColumns);
      const mapping = guessMapping(columns.map((column) => column.label));
      expect(Object.fromEntries(columns.map((column, index) => [column.field, index])), locale).toEqual(mapping);
      expect(Object.keys(mapping)).toHaveLength(IMPORT_FIELDS.length);
    }
  });

  test("are guessed from headers as offices write them", () => {
    expect(guessMapping(["№", "Код организации", "Наименование школы", "Район", "БИН", "Вид школы", "Язык обучения", "1 класс", "11 класс", "Тел."])).toEqual({
      code: 1, nameRu: 2, district: 3, bin: 4, type: 5, languages: 6, pupils1: 7, pupils11: 8, phone: 9,
    });
    expect(guessMapping(["Мектеп коды", "Атауы", "Аудан", "БСН", "Оқыту тілі", "Мектепалды", "5-сынып", "Мекенжайы"])).toEqual({
      code: 0, nameKk: 1, district: 2, bin: 3, languages: 4, pupils0: 5, pupils5: 6, address: 7,
    });
  });

  test("are left alone when nothing speaks for them", () => {
    expect(guessMapping(["Примечание", "", "xyz"])).toEqual({});
  });
});
