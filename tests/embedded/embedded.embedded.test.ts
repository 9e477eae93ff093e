import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ask, newFolder, opened, postmasterOf } from "./opening.ts";

const asRoot = process.getuid?.() === 0;

describe("the embedded database", () => {
  test("is made at the first opening with Kazakh sorting, and kept at the second", async () => {
    const folder = newFolder();
    const first = await opened(folder);
    expect(first.created).toBe(true);
    await ask(first, "CREATE TABLE word (w text); INSERT INTO word VALUES ('қала'), ('кала'), ('әке'), ('аға'), ('бала')");
    await first.stop();
    expect(existsSync(join(first.home, "cluster/postmaster.pid"))).toBe(false);

    const second = await opened(folder);
    expect(second.created).toBe(false);
    const rows = await ask<{ w: string }>(second, "SELECT w FROM word ORDER BY w");
    expect(rows.map(({ w }) => w)).toEqual(["аға", "әке", "бала", "кала", "қала"]);
  });

  test("has an application role that owns nothing and cannot look past row-level security", async () => {
    const embedded = await opened(newFolder());
    const roles = await ask(embedded, "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname LIKE 'pana\\_%' ORDER BY 1");
    const nothing = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(roles).toEqual(["pana_app", "pana_owner", "pana_report"].map((rolname) => ({ rolname, ...nothing })));
    await expect(ask(embedded, "CREATE TABLE mine ()", "pana_app")).rejects.toThrow(/permission denied/);
    await expect(ask(embedded, "SELECT 1", "somebody")).rejects.toThrow(/authentication failed/);
  });

  test("keeps statements and values out of its log", async () => {
    const embedded = await opened(newFolder());
    await ask(embedded, "CREATE TABLE secret (word text UNIQUE); INSERT INTO secret VALUES ('canary')");
    await expect(ask(embedded, "INSERT INTO secret VALUES ('canary')")).rejects.toThrow(/duplicate key/);
    const log = readFileSync(join(embedded.home, "postgres.log"), "utf8");
    expect(log).toContain("duplicate key");
    expect(log).not.toContain("canary");
  });

  test("works in a folder too deep for a socket, and in one with spaces and Kazakh letters", async () => {
    const folder = newFolder();
    for (const name of [`${"deep/".repeat(30)}data`, "менің \"деректерім\", бәрі"]) {
      const embedded = await opened(join(folder, name));
      expect(await ask(embedded, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
      await embedded.stop();
      expect(existsSync(embedded.connection.host)).toBe(embedded.connection.host.startsWith(folder));
    }
  });

  test.runIf(asRoot)("is kept elsewhere, with a link to it, when its service user cannot enter the folder", async () => {
    const folder = newFolder(0o700);
    const embedded = await opened(folder);
    try {
      expect(embedded.home).toMatch(/^\/var\/lib\/pana\/postgres-/);
      expect(lstatSync(join(folder, "postgres")).isSymbolicLink()).toBe(true);
      expect(await ask(embedded, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
      await embedded.stop();
      rmSync(embedded.home, { recursive: true });
      await expect(opened(folder)).rejects.toThrow(/is gone: .*postgres points to a folder that is not there/);
    } finally {
      rmSync(embedded.home, { recursive: true, force: true });
    }
  });

  test("says so when the data folder cannot be written", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "file"), "");
    await expect(opened(join(folder, "file/data"))).rejects.toThrow(/The data folder .* is not writable: a part of its path is a file/);
    await expect(opened(join(folder, "file"))).rejects.toThrow(/is not writable: there is a file of that name/);
  });

  test.skipIf(asRoot)("says so when the data folder belongs to somebody else", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "data"), { mode: 0o500 });
    await expect(opened(join(folder, "data"))).rejects.toThrow(/is not writable: user .* may not write there/);
  });
});

describe("two programs and one data folder", () => {
  test("the second is refused with the folder and the process named", async () => {
    const folder = newFolder();
    await opened(folder);
    await expect(opened(folder)).rejects.toThrow(`The data folder ${folder} is in use by another running program (Pana, process ${process.pid})`);
  });

  test("a command may join, and its end does not end the database", async () => {
    const folder = newFolder();
    const owner = await opened(folder);
    const guest = await opened(folder, { mayJoin: true });
    expect([owner.guest, guest.guest]).toEqual([false, true]);
    await guest.stop();
    expect(await ask(owner, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(postmasterOf(owner)).toBeGreaterThan(0);
  });

  test("of those that start at once in a new folder one wins", async () => {
    const folder = newFolder();
    const results = await Promise.allSettled([opened(folder), opened(folder), opened(folder)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ message: expect.stringContaining("in use by another") });
    }
  });
});
