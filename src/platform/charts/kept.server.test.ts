import { describe, expect, test } from "vitest";
import { inLocale } from "../i18n/locale.ts";
import { drawChart } from "./draw.server.ts";
import { keptPicture } from "./kept.server.ts";
import type { ChartSpec } from "./spec.ts";

describe("a picture that is kept", () => {
  test("is drawn once for the same figures, and anew for any other", () => {
    let drawn = 0;
    const draw = (madeOf: unknown) => keptPicture(madeOf, () => `picture ${++drawn}`);
    expect([draw(["kk", 1]), draw(["kk", 1]), draw(["kk", 2]), draw(["ru", 1]), draw(["kk", 1])]).toEqual(["picture 1", "picture 1", "picture 2", "picture 3", "picture 1"]);
  });

  test("makes room when there are many: the one not asked for longest goes first", () => {
    let drawn = 0;
    const draw = (madeOf: unknown) => keptPicture(madeOf, () => `picture ${++drawn}`);
    const [early, often] = [draw("early"), draw("often")];
    for (let index = 0; index < 500; index++) {
      draw(index);
      expect(draw("often")).toBe(often);
    }
    expect(draw("early")).not.toBe(early);
  });

  test("differs by language and by figure, as one drawn anew does", () => {
    const spec = (value: number): ChartSpec => ({ kind: "bar", title: "T", rowLabel: "R", valueLabel: "V", rows: [{ label: "a", value }, { label: "b", value: null }] });
    const wide = (locale: "kk" | "en", value: number) => inLocale(locale, () => drawChart("one", spec(value)).wide);
    expect(wide("en", 1234)).toContain("1,234");
    expect(wide("en", 1235)).toContain("1,235");
    expect(wide("kk", 1234)).not.toContain("1,234");
    expect(wide("en", 1234)).toContain("1,234");
  });
});
