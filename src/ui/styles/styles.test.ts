import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const folder = new URL(".", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const tokens = Object.fromEntries([...`${read("tokens.css")}${read("chart.css")}`.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, [light ?? "", dark ?? ""]]));

function brightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(ink: string, ground: string): number {
  const [light = 0, dark = 0] = [brightness(ink), brightness(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const pairs: [ink: string, ground: string, least: number][] = [
  ...["paper", "surface", "sunken", "raised", "sky-wash", "sun-wash", "urgent-wash", "well-wash", "due-wash"].map((ground): [string, string, number] => ["ink", ground, 7]),
  ...["paper", "surface", "sunken", "raised", "sky-wash"].map((ground): [string, string, number] => ["quiet", ground, 4.5]),
  ...["urgent", "well", "due"].flatMap((tone): [string, string, number][] => [[tone, `${tone}-wash`, 4.5], [tone, "surface", 4.5]]),
  ["sky", "paper", 4.5],
  ["sky", "surface", 4.5],
  ["sky-deep", "sky-wash", 4.5],
  ["on-sky", "sky", 4.5],
  ["on-urgent", "urgent", 4.5],
  ["line-strong", "surface", 3],
  ...["chart-1", "chart-2", "chart-3", "chart-4", "chart-6", "quiet"].map((mark): [string, string, number] => [mark, "surface", 3]),
  ...["chart-heat-1", "chart-heat-2", "chart-heat-3", "chart-heat-4"].map((ground): [string, string, number] => ["ink", ground, 4.5]),
  ["on-sky", "chart-1", 4.5],
];

test.each(pairs)("%s on %s can be read in both schemes", (ink, ground, least) => {
  for (const scheme of [0, 1]) expect(contrast(tokens[ink]?.[scheme] ?? "", tokens[ground]?.[scheme] ?? "")).toBeGreaterThanOrEqual(least);
});

test("all styles together weigh at most 14 KB compressed", () => {
  const all = readdirSync(folder).filter((name) => name.endsWith(".css")).map(read).join("\n");
  expect(gzipSync(all).length).toBeLessThanOrEqual(14 * 1024);
});

test("every style sheet is imported", () => {
  const imported = [...read("pana.css").matchAll(/@import "\.\/([\w-]+\.css)"/g)].map(([, name]) => name);
  expect(readdirSync(folder).filter((name) => name.endsWith(".css") && name !== "pana.css").sort()).toEqual(imported.sort());
});
