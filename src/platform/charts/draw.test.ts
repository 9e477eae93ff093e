import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inLocale } from "../i18n/locale.ts";
import { drawChart } from "./draw.server.ts";
import { sayFigure } from "./figures.ts";
import type { ChartSpec, Figure } from "./spec.ts";

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? "");

const figure: fc.Arbitrary<Figure> = fc.oneof(fc.integer({ min: 100, max: 99_999 }), fc.constant(null), fc.constant("withheld" as const));
const common = { title: "T", rowLabel: "R", valueLabel: "V" };
const grid = fc.array(fc.array(figure, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 });

describe("a withheld or unreported figure", () => {
  test("is never a number: not in the table, not in words, not in the picture", () => {
    fc.assert(
      fc.property(grid, fc.constantFrom("bar", "funnel", "dots", "bullet", "stacked", "heat", "multiples", "line"), (values, kind) => {
        inLocale("en", () => {
          const spec = specOf(kind, values);
          const { table, wide, narrow } = drawChart("one", spec);
          const flat = kind === "line" || manyValued(kind) ? values.flat() : values.map(([first]) => first ?? null);
          const cells = table.rows.flatMap((row) => (manyValued(kind) || kind === "line" ? row.cells : row.cells.slice(0, 1)));
          expect(cells.toSorted()).toEqual(flat.map((one) => sayFigure(one)).toSorted());
          for (const svg of [wide, narrow]) {
            const titles = [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title ?? "");
            for (const title of titles.filter((one) => /withheld|not reported/.test(one))) expect(title.split(": ")[1]?.split(";")[0]).toMatch(/^(?:withheld|not reported)$/);
            if (kind !== "bar" && kind !== "multiples") continue;
            const said = flat.map((one) => sayFigure(one));
            for (const text of textsOf(svg).filter((one) => /^[\d,]+$/.test(one))) expect(said).toContain(text);
          }
        });
      }),
      { seed: 20261120, numRuns: 120 },
    );
  });
});

const manyValued = (kind: string) => kind === "stacked" || kind === "heat" || kind === "multiples";

function specOf(kind: string, grid: Figure[][]): ChartSpec {
  const points = ["a", "b", "c", "d"];
  const rows = grid.map((values, nth) => ({ label: `row ${nth}`, values, value: values[0] ?? null, target: null }));
  switch (kind) {
    case "stacked":
      return { ...common, kind, series: points, rows };
    case "heat":
      return { ...common, kind, columns: points, rows };
    case "multiples":
      return { ...common, kind, points, rows };
    case "line":
      return { ...common, kind, points, series: rows };
    default:
      return { ...common, kind: kind as "bar", rows };
  }
}
