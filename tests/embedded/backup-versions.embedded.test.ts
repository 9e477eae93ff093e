import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { findSecondServer, withSecondServer } from "../../scripts/lib/second-server.mjs";
import { SUMS } from "../backup/sums.ts";
import { ask, newFolder, opened } from "./opening.ts";
import { done } from "./pana.ts";

const PANA_BACKUP_PASSPHRASE = "бес алты жеті сегіз";
const second = findSecondServer() || undefined;

type Sums = { name: string; sum: string }[];

async function sumsOf(folder: string): Promise<Sums> {
  const embedded = await opened(folder);
  const sums = await ask<Sums[number]>(embedded, SUMS, embedded.connection.user);
  await embedded.stop();
  return lasting(sums);
}

/** All but what a backup writes about itself, and what it leaves to be forgotten. */
const lasting = (sums: Sums) => sums.filter(({ name }) => !/backup_run|short_lived_key|limit_count/.test(name));

async function asked<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<T>(sql);
  await client.end();
  return rows;
}

test.skipIf(!second)("a world moves from the embedded PostgreSQL to a distribution's and back, and nothing of it changes", async () => {
  const [source, target] = [newFolder(), newFolder()];
  const files = [join(newFolder(), "there.backup"), join(newFolder(), "back.backup")] as const;
  await done({ DATA_DIR: source }, "demo", "--scale", "demo");
  await done({ DATA_DIR: source, PANA_BACKUP_PASSPHRASE }, "backup", files[0]);
  const before = await sumsOf(source);
  expect(before.length).toBeGreaterThan(40);

  await withSecondServer(second!, async (superuser: string) => {
    await asked(superuser, "CREATE ROLE pana_owner LOGIN NOSUPERUSER NOBYPASSRLS CREATEROLE");
    await asked(superuser, "CREATE DATABASE pana OWNER pana_owner");
    const socket = superuser.replace("postgres://postgres@", "");
    const settings = { DATA_DIR: newFolder(), DATABASE_URL: `postgres://pana_owner@${socket}/pana`, PANA_BACKUP_PASSPHRASE };
    await done(settings, "restore", files[0]);
    expect(lasting(await asked(`${superuser}/pana`, SUMS))).toEqual(before);
    expect(await done(settings, "verify-audit")).toContain("Every chain is whole.");
    await done(settings, "backup", files[1]);
  });

  await done({ DATA_DIR: target, PANA_BACKUP_PASSPHRASE }, "restore", files[1]);
  expect(await sumsOf(target)).toEqual(before);
  expect(await done({ DATA_DIR: target, PANA_BACKUP_PASSPHRASE }, "verify-backup", files[1])).toContain("Every chain is whole.");
}, 400_000);
