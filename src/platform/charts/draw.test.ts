import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartSamples } from "#ui/living/chart-samples.ts";
import { inLocale } from "../i18n/locale.ts";
import { drawChart, drawOnPaper } from "./draw.server.ts";
import { sayFigure } from "./figures.ts";
import type { ChartSpec, Figure } from "./spec.ts";

const samples = (["kk", "ru", "en"] as const).flatMap((locale) =>
  Object.entries(chartSamples(locale)).map(([kind, spec]) => ({ name: `${kind}, ${locale}`, locale, spec: spec as ChartSpec })),
);
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? "");

describe.each(samples)("$name", ({ locale, spec }) => {
  const picture = inLocale(locale, () => drawChart("one", spec));

  test("holds no style, script, handler, class or colour of its own", () => {
    for (const svg of [picture.wide, picture.narrow, ...picture.legend.map((entry) => entry.svg)]) {
      expect(svg).not.toMatch(/<style|<script|\sstyle=|\son\w+=|\sclass=|ecmeta|#[0-9a-f]{3,6}["\s]|rgb|zr\d/i);
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test("names only patterns that it defines, each id once", () => {
    for (const svg of [picture.wide, picture.narrow]) {
      const defined = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(defined).size).toBe(defined.length);
      for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(defined).toContain(id);
    }
  });

  test("tells every figure of its table on its marks, on a desk and on a phone", () => {
    for (const svg of [picture.wide, picture.narrow]) {
      const told = [...svg.matchAll(/<title>([^<]*)<\/title>|<text[^>]*>([^<]*)<\/text>/g)].map(([, title, text]) => title ?? text ?? "").join("\n");
      for (const { cells } of picture.table.rows) expect(told).toContain(cells[0]);
    }
  });

  test("shows its names whole", () => {
    const flat = (text: string) => text.replaceAll(/[-\s]/g, "");
    for (const svg of [picture.wide, picture.narrow]) for (const { label } of picture.table.rows) expect(flat(svg.replaceAll("&quot;", '"'))).toContain(flat(label));
  });

  test("says the same in words: every number of the alternative stands in the table", () => {
    const cells = picture.table.rows.flatMap((row) => row.cells);
    expect(picture.alternative.length).toBeGreaterThan(40);
    if (cells.length <= 12) for (const cell of cells) expect(picture.alternative).toContain(cell);
    else expect(cells.filter((cell) => picture.alternative.includes(cell)).length).toBeGreaterThan(0);
  });
});

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

test("on paper a chart carries plain colours and its size", () => {
  const { svg, legend } = inLocale("kk", () => drawOnPaper("p", chartSamples("kk").stacked));
  expect(svg).not.toContain("var(");
  expect(svg).toMatch(/^<svg width="680" height="\d+"/);
  expect(legend).toHaveLength(6);
});
