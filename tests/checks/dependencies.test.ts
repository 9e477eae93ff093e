import { expect, test } from "vitest";
import { textOf } from "./source-files.ts";

const LISTED = "docs/decisions/0002-dependencies.md";

test("every dependency has its line and its reason, and nothing is listed that is gone", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf("package.json")) as Record<string, Record<string, string>>;
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const rows = textOf(LISTED).split("\n").filter((line) => line.startsWith("| `"));
  const listed = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? ""));
  const covers = (line: string, name: string) => (line.endsWith("*") ? name.startsWith(line.slice(0, -1)) : line === name);
  expect(names.filter((name) => !listed.some((line) => covers(line, name)))).toEqual([]);
  expect(listed.filter((line) => !names.some((name) => covers(line, name)))).toEqual([]);
  expect(rows.filter((row) => (row.split("|")[2] ?? "").trim().length < 10)).toEqual([]);
});

test("versions are exact", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf("package.json")) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});
