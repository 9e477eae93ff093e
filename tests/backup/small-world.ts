import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { record as line } from "#platform/audit/record.server.ts";
import { openLock } from "#platform/backup/lock.server.ts";
import { restore } from "#platform/backup/restore.server.ts";
import { checkBytes } from "#platform/backup/sealed-file.server.ts";
import { makeBackup } from "#platform/backup/write-backup.server.ts";
import type { Database } from "#platform/database/connect.server.ts";
import { write } from "#platform/database/door.server.ts";
import { markOf } from "#platform/secret.server.ts";
import { asSuperuser } from "#world/database.ts";
import { anItem } from "#world/item.ts";
import { aPerson, type Person } from "#world/person.ts";
import type { Place } from "#world/places.ts";
import { aSchool } from "#world/school.ts";
import { ownDatabase, type SecondDatabase } from "#world/second-database.ts";

export const PASSPHRASE = "бес алты жеті сегіз";
export const SECRET = Buffer.alloc(32, 7);
const folder = mkdtempSync(join(tmpdir(), "pana-backup-"));
// Loaded once for several files of tests, so it is no file's to take away.
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

let number = 0;
export const newFile = () => join(folder, `${++number}.backup`);

/** A school with a head, an item hidden from everybody, text odd in every way, and a chain of fifty lines. */
export class SmallWorld {
  readonly own: Pick<Database, "connectionConfig">;
  readonly school: Place;
  readonly #head: Person;

  private constructor(own: Pick<Database, "connectionConfig">, school: Place, head: Person) {
    this.own = own;
    this.school = school;
    this.#head = head;
  }

  static async make(): Promise<SmallWorld> {
    const school = await aSchool();
    const world = new SmallWorld(await ownDatabase(), school, await aPerson({ role: "schoolHead", at: school }));
    await anItem(school, [world.#head]);
    await asSuperuser(async (client) => {
      await client.query("UPDATE vault_item SET hidden_from = ARRAY[gen_random_uuid()]");
      await client.query("UPDATE place SET name_en = E'tab\\there, line\\nthere, back\\\\slash, \\\\N and \\\\. \u{1f3e0}' WHERE id = $1", [school.id]);
      await client.query("INSERT INTO short_lived_key VALUES ('limits', now(), sha256('x'))");
      await client.query("INSERT INTO installation (world, ready_at) VALUES ('real', now())");
      await client.query("INSERT INTO server_secret (mark) VALUES ($1)", [markOf(SECRET)]);
    });
    for (let n = 0; n < 50; n++) await world.aLine(n);
    return world;
  }

  aLine(n: number): Promise<void> {
    const { id, path } = this.school;
    return write(this.#head.scope, (tx) => line(tx, { placeId: id, placePath: path, action: "place.changed", subjectKind: "place", subjectId: id, detail: { n } }));
  }

  async backedUp(file = newFile()): Promise<string> {
    await makeBackup(this.own, file, { passphrase: PASSPHRASE }, SECRET);
    return file;
  }
}

export async function restored(into: Pick<SecondDatabase, "database">, file: string, replace = false): Promise<string | null> {
  let secret: string | null = null;
  const key = await openLock((await checkBytes(file)).lock, { passphrase: PASSPHRASE });
  await restore(into.database, { file, key, replace, keepSecret: async (found) => void (secret = found) });
  return secret;
}
