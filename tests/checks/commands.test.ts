import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { files, textOf } from "./source-files.ts";

const papers = files.filter((file) => file.endsWith(".md") || file.startsWith("deploy/"));
const found = (pattern: RegExp) => papers.flatMap((file) => [...textOf(file).matchAll(pattern)].map((match) => ({ file, name: match[1] ?? "" })));

/** From the table of the command line itself, which is loaded only when somebody asks. */
const commands = [...textOf("src/server/cli/main.ts").matchAll(/^ {2}"?([a-z-]+)"?: async \(\) => /gm)].map((match) => match[1]);
const settings = [...textOf("src/platform/env.server.ts").matchAll(/^ {4}([A-Z_]+): /gm)].map((match) => match[1] ?? "");
/** Of programs that are not ours, in the files that start them. */
const OTHERS = /^(?:NODE_ENV|PATH|PANA_HOST|[A-Z]+_PASSWORD)$/;

test("every operator's command that a paper names exists", () => {
  expect(commands.length).toBeGreaterThan(5);
  const named = found(/(?:npm run pana -- |cli\/main\.ts(?:", "| ))([a-z][a-z-]+)/g);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ name }) => !commands.includes(name))).toEqual([]);
});

test("every script that a paper names exists", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  expect(found(/npm run ([a-z]+)/g).filter(({ name }) => !(name in scripts))).toEqual([]);
  expect(found(/node (scripts\/[\w/.-]+\.mjs)/g).filter(({ name }) => !existsSync(name))).toEqual([]);
});

test("every setting that deploy/ gives exists, and README names every setting there is", () => {
  const given = found(/^(?:Environment=(?:\w+=\S+ )*|ENV (?:\w+=\S+ )*| {2}|)([A-Z][A-Z_]+)[=:] ?(?!:)/gm).filter(({ file }) => file.startsWith("deploy/"));
  expect(given.length).toBeGreaterThan(10);
  expect(given.filter(({ name }) => !settings.includes(name) && !OTHERS.test(name))).toEqual([]);
  expect(settings.filter((name) => !textOf("README.md").includes(`\`${name}`))).toEqual([]);
});
