import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { mixedWords } from "./look-alikes.ts";
import { files, sources, textOf } from "./source-files.ts";

const pages = files.filter((file) => /^content\/.*\.ya?ml$/.test(file));
const roomsWithContent = [...new Set(pages.map((file) => file.split("/")[1] ?? ""))];

/** Every text and every group of texts in a page of content, with the way to it. */
function walk(value: unknown, way: string, visit: (value: unknown, way: string) => void): void {
  visit(value, way);
  if (Array.isArray(value)) for (const [index, one] of value.entries()) walk(one, `${way}[${index}]`, visit);
  else if (typeof value === "object" && value !== null) for (const [key, one] of Object.entries(value)) walk(one, `${way}.${key}`, visit);
}

describe("content", () => {
  test("lies in files of rooms", () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(files.filter((file) => file.startsWith("content/") && !pages.includes(file) && !file.endsWith("/README.md"))).toEqual([]);
  });

  test.each(roomsWithContent)("of the room %s is read by the room itself, which accepts it", async (room) => {
    const readers = sources.filter((file) => new RegExp(`^src/modules/${room}/.*content.*\\.server\\.ts$`).test(file));
    const read = readers.map(textOf).join("\n");
    expect(pages.filter((file) => file.startsWith(`content/${room}/`) && !read.includes(basename(file)))).toEqual([]);
    for (const reader of readers) {
      const module = (await import(/* @vite-ignore */ `../../${reader}`)) as Record<string, unknown>;
      for (const [name, one] of Object.entries(module)) {
        if (name.startsWith("read") && typeof one === "function" && one.length === 0) await one();
      }
    }
  });

  test.each(pages)("%s says where it comes from", (file) => {
    expect(textOf(file)).toMatch(/^(?:# Sources?:|\s*-?\s*source:) \S/m);
  });

  test.each(pages)("%s speaks all three languages wherever it speaks one, in clean letters", (file) => {
    const faults: string[] = [];
    walk(parse(textOf(file)), "", (value, way) => {
      if (typeof value === "string") faults.push(...mixedWords(value).map((word) => `${way}: ${word}`));
      if (typeof value !== "object" || value === null || Array.isArray(value)) return;
      const texts = value as Record<string, unknown>;
      const spoken = ["kk", "ru", "en"].filter((locale) => locale in texts);
      const missing = ["kk", "ru", "en"].filter((locale) => typeof texts[locale] !== "string" || texts[locale] === "");
      if (spoken.length > 0 && missing.length > 0) faults.push(`${way} lacks ${missing.join(", ")}`);
    });
    expect(faults).toEqual([]);
  });
});
