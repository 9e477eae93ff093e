import { describe, expect, test } from "vitest";
import { blackOut } from "./black-out.ts";

const own = "Сүлейменова Әлия Маратқызы";

describe("the names of other children", () => {
  test("are black in each case and spelling, and the child's own stays", () => {
    expect(blackOut("Мария ударила Алию, потом Марию увели.", ["Ким Мария"], own)).toBe("█████ ударила Алию, потом █████ увели.");
    expect(blackOut("Әлия Ерасылға айтты, Нұрлановтың ағасы естіді", ["Нұрланов Ерасыл"], own)).toBe("Әлия █████ айтты, █████ ағасы естіді");
  });

  test("leave a namesake of the child readable, and a text without them as it is", () => {
    expect(blackOut("Әлия мен Санжар", ["Ким Әлия", "Омаров Санжар"], own)).toBe("Әлия мен █████");
    expect(blackOut("Ли пришёл с Лидой", ["Ли Артём"], own)).toBe("█████ пришёл с Лидой");
    expect(blackOut("Ешкім жоқ.", [], own)).toBe("Ешкім жоқ.");
  });
});
