import { describe, expect, test } from "vitest";
import { NATIONWIDE, personName, russianPatronymic } from "./people.ts";
import { seeded } from "./random.ts";

describe("the people of the world", () => {
  test("come out the same for the same seed and differ for another", () => {
    const first = (seed: string) => Array.from({ length: 20 }, ((random) => () => personName(random))(seeded(seed)));
    expect(first("a")).toEqual(first("a"));
    expect(first("a")).not.toEqual(first("b"));
  });

  test.each([
    ["Серік", "Серикович", "Сериковна"],
    ["Әбілқасым", "Абилкасымович", "Абилкасымовна"],
    ["Сергей", "Сергеевич", "Сергеевна"],
    ["Юрий", "Юрьевич", "Юрьевна"],
    ["Дмитрий", "Дмитрьевич", "Дмитрьевна"],
    ["Игорь", "Игоревич", "Игоревна"],
    ["Павел", "Павлович", "Павловна"],
    ["Амангелді", "Амангелдиевич", "Амангелдиевна"],
    ["Сайлау", "Сайлауович", "Сайлауовна"],
  ])("children of %s are %s and %s", (father, son, daughter) => {
    expect(russianPatronymic(father, "man")).toBe(son);
    expect(russianPatronymic(father, "woman")).toBe(daughter);
  });

  test("women carry a woman's patronymic and men a man's", () => {
    const random = seeded("patronymics");
    for (let i = 0; i < 500; i++) {
      const { sex, patronymic } = personName(random);
      expect(patronymic).toMatch(sex === "woman" ? /(қызы|вна)$/ : /(ұлы|вич)$/);
    }
  });

  test("share out as the country does", () => {
    const random = seeded("shares");
    const counted = Array.from({ length: 5000 }, () => random.weighted(NATIONWIDE));
    expect(counted.filter((people) => people === "kazakh").length / 5000).toBeCloseTo(0.74, 1);
  });
});
