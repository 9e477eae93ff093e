import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allRoutes } from "#server/all-routes.ts";
import { layerOf, ROOMS, roomOf, wrongWay } from "./checks/layers.ts";
import { MACHINE_SCOPES } from "./checks/machine-scopes.ts";
import { files, importsOf, isTest, sources, textOf, type Import } from "./checks/source-files.ts";

const imports: readonly Import[] = sources.flatMap(importsOf);
const code = files.filter((file) => /^(?:src|tests|scripts)\/.*\.(?:tsx?|mjs|css)$/.test(file));
const rooms = [...new Set(sources.filter((file) => layerOf(file) === "modules").map(roomOf))];
const say = (found: readonly Import[], why: (one: Import) => string | undefined) => found.map((one) => `${one.from} → ${one.to}: ${why(one)}`);

describe("the house", () => {
  test("imports point one way", () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(say(imports.filter(wrongWay), wrongWay)).toEqual([]);
  });

  test("every import of ours names a file that exists", () => {
    const missing = imports.filter(({ to }) => to.startsWith("src/") && !to.startsWith("src/paraglide/") && !to.includes("+types") && !existsSync(to));
    expect(say(missing, () => "is not there")).toEqual([]);
  });

  test("only public.server.ts passes on what other files hold, and nothing is passed on wholesale", () => {
    const passedOn = imports.filter((one) => one.wholesale || (one.reExports && one.to.startsWith("src/") && !one.from.endsWith("/public.server.ts")));
    expect(say(passedOn.filter(({ to }) => to !== "src/paraglide/runtime.js"), () => "import the file itself")).toEqual([]);
    expect(sources.filter((file) => /\/index\.tsx?$/.test(file))).toEqual([]);
  });

  test("no attic: nothing is called utils, helpers, common or misc", () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|commons?|misc)(?:\.|\/)/.test(file))).toEqual([]);
  });

  test("no file is longer than 300 lines", () => {
    const lengths = code.map((file) => ({ file, lines: textOf(file).split("\n").length - 1 }));
    for (const { file, lines } of lengths) if (lines > 250) process.stdout.write(`${file} has ${lines} lines: split it by verb soon.\n`);
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  test("every room has its place in the order of rooms, and one with pages says in at most 30 lines what it is", () => {
    expect(rooms.filter((room) => !ROOMS.includes(room as never))).toEqual([]);
    const furnished = rooms.filter((room) => existsSync(`src/modules/${room}/routes.ts`));
    const readme = (room: string) => `src/modules/${room}/README.md`;
    expect(furnished.filter((room) => !existsSync(readme(room)))).toEqual([]);
    expect(furnished.filter((room) => textOf(readme(room)).trim().split("\n").length > 30)).toEqual([]);
  });

  test("only the platform's own files speak to the database without a scope", () => {
    const past = imports.filter(({ from, to }) => (to === "pg" || to === "pg-boss" || to.endsWith("/pool.server.ts")) && !isTest(from));
    const allowed = /^src\/(?:platform\/(?:database|postgres|jobs|backup)\/|server\/(?:run|health|metrics|installation)\.ts$|server\/cli\/|cli\/)/;
    expect(say(past.filter(({ from }) => !allowed.test(from)), () => "read(scope, …) and write(scope, …) are the only doors")).toEqual([]);
  });

  test("server-only packages are imported by server-only files", () => {
    const clients = imports.filter(({ from }) => ["ui", "enhance"].includes(layerOf(from)) && !isTest(from));
    expect(say(clients.filter(({ to }) => to.startsWith("node:")), () => "browsers have no such module")).toEqual([]);
  });

  test("only listed files speak to the database as a machine, and none that is listed has stopped to", () => {
    const speaks = (file: string) => !isTest(file) && !file.startsWith("src/platform/access/") && /\btaskScope\(|\bcallerScope\(|\bPUBLIC_SCOPE\b/.test(textOf(file));
    expect(sources.filter(speaks)).toEqual(Object.keys(MACHINE_SCOPES).toSorted());
  });
});

describe("migrations", () => {
  const migrations = files.filter((file) => file.startsWith("db/migrations/"));

  test("are named by a number of their own, a verb and a subject", () => {
    const names = migrations.map((file) => file.slice("db/migrations/".length));
    expect(names.filter((name) => !/^\d{4}_[a-z]+_[a-z0-9_]+\.sql$/.test(name))).toEqual([]);
    const numbers = names.map((name) => name.slice(0, 4));
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  });
});

describe("routes", () => {
  test("every one has its file, and no two have the same address", () => {
    expect(allRoutes.filter(({ file }) => !existsSync(`src/${file}`))).toEqual([]);
    const paths = allRoutes.map(({ path }) => path.replace(/:\w+/g, ":"));
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  test("a param that names a place is found within reach before the page sees it", () => {
    const unguarded = allRoutes.filter(({ path, place }) => /:(?:place|school)(?:Id)?\b/.test(path) && place === undefined);
    expect(unguarded.map(({ path }) => path)).toEqual([]);
    expect(allRoutes.filter(({ path, place }) => place !== undefined && !path.includes(`:${place}`))).toEqual([]);
  });

  test("tables of routes can be read before anything is compiled", () => {
    const tables = imports.filter(({ from }) => /^src\/(?:routes|server\/(?:all|shell)-routes|modules\/.*routes)\.ts$/.test(from));
    expect(tables.length).toBeGreaterThan(3);
    expect(say(tables.filter(({ to }) => !/(?:routes|\/route)\.ts$|^@react-router/.test(to)), () => "labels belong into navigation.ts")).toEqual([]);
  });

  test("every page module is reached through the table", () => {
    const listed = new Set(allRoutes.map(({ file }) => `src/${file}`));
    const pages = sources.filter((file) => /^src\/modules\/.*\/pages\//.test(file) && !isTest(file) && !file.includes(".server."));
    expect(pages.filter((file) => !listed.has(file))).toEqual([]);
  });
});
