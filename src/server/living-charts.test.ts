import { describe, expect, test } from "vitest";
import { chartSamples } from "#ui/living/chart-samples.ts";
import { drawChart, drawOnPaper } from "../platform/charts/draw.server.ts";
import type { ChartSpec } from "../platform/charts/spec.ts";
import { inLocale } from "../platform/i18n/locale.ts";

const samples = (["kk", "ru", "en"] as const).flatMap((locale) =>
  Object.entries(chartSamples(locale)).map(([kind, spec]) => ({ name: `${kind}, ${locale}`, locale, spec: spec as ChartSpec })),
);

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

test("on paper a chart carries plain colours and its size", () => {
  const { svg, legend } = inLocale("kk", () => drawOnPaper("p", chartSamples("kk").stacked));
  expect(svg).not.toContain("var(");
  expect(svg).toMatch(/^<svg width="680" height="\d+"/);
  expect(legend).toHaveLength(6);
});
