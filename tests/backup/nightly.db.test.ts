import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { backupHome } from "#platform/backup/home.server.ts";
import { newKeyPair, readSecretKey } from "#platform/backup/key-pair.server.ts";
import { openLock } from "#platform/backup/lock.server.ts";
import { backUpWhenDue } from "#platform/backup/nightly.server.ts";
import { publicKeyFile } from "#platform/backup/public-key.server.ts";
import { checkInside } from "#platform/backup/read-backup.server.ts";
import { nameOf } from "#platform/backup/rotation.ts";
import { checkBytes } from "#platform/backup/sealed-file.server.ts";
import { setClock } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import { secretFile } from "#platform/secret.server.ts";
import { asSuperuser } from "#world/database.ts";
import { aPerson, type Person } from "#world/person.ts";
import { theNation } from "#world/school.ts";
import { SECRET, SmallWorld } from "./small-world.ts";

const NIGHT = new Date("2026-11-26T02:30:00+05:00");
const DAY = 86_400_000;
const dataDir = mkdtempSync(join(tmpdir(), "pana-nightly-"));
const folder = join(dataDir, "backups");
const { publicText, secretText } = newKeyPair();

let world: SmallWorld;
let administrator: Person;
beforeAll(async () => {
  world = await SmallWorld.make();
  administrator = await aPerson({ role: "administrator", at: await theNation() });
  writeFileSync(secretFile(dataDir), SECRET.toString("hex"));
});
afterEach(() => setClock(undefined));
afterAll(() => rmSync(dataDir, { recursive: true }));

const atNight = (night: number) => setClock(new Date(NIGHT.getTime() + night * DAY));
const made = () => backUpWhenDue(world.own, dataDir);

/** What the administrator reads about backups on the home page. */
async function cardLines(): Promise<string[]> {
  const cards = await write(administrator.scope, (tx) => backupHome[0]!.cards(tx, administrator.scope));
  return cards.flatMap((card) => {
    if (card.kind === "due") return [`${card.title}. ${card.text}`];
    return card.kind === "list" ? card.lines.map(({ label, detail, tone }) => `${tone} ${label}: ${detail}`) : [];
  });
}

describe("the nightly backup", () => {
  test("is not made without a key, and the administrator reads that there is none and what to do", async () => {
    expect(await made()).toBe("no key");
    expect(existsSync(folder)).toBe(false);
    expect(await cardLines()).toEqual([expect.stringMatching(/^Сақтық көшірме әлі жасалмаған.*npm run pana -- backup-key/), "due Соңғы көшірме: әлі жасалмаған"]);
  });

  test("is made once by two workers, and opens with the secret part of the key alone", async () => {
    writeFileSync(publicKeyFile(dataDir), publicText);
    atNight(0);
    const answers = await Promise.all([made(), made()]);
    expect(answers.filter((answer) => answer === "made")).toHaveLength(1);
    expect(await made()).toBe("not due");
    expect(readdirSync(folder)).toEqual([nameOf(NIGHT)]);
    const file = join(folder, nameOf(NIGHT));
    const { total } = await checkInside(file, await openLock((await checkBytes(file)).lock, { secretKey: readSecretKey(secretText) }));
    expect(total.rows).toBeGreaterThan(50);
    expect(await cardLines()).toEqual(["well Соңғы көшірме: 2026 ж. 26 қар., 02:30, көлемі 0,1 МБ"]);
  });

  test("takes away what is too old and half written, and nothing that is not its own", async () => {
    const old = [30, 33, 34, 35, 200].map((days) => nameOf(new Date(NIGHT.getTime() - days * DAY)));
    mkdirSync(folder, { recursive: true });
    for (const name of [...old, "before-upgrade.backup", `${nameOf(new Date(NIGHT.getTime() - 1000))}.part`]) writeFileSync(join(folder, name), "");
    atNight(0);
    expect(await made()).toBe("not due");
    expect(readdirSync(folder).toSorted()).toEqual(["before-upgrade.backup", nameOf(NIGHT), old[0], old[1]].toSorted());
    atNight(1);
    expect(await made()).toBe("made");
    expect(readdirSync(folder)).toContain(nameOf(new Date(NIGHT.getTime() + DAY)));
  });

  test("that fails is thrown, seen by the administrator, and tried again until it is made", async () => {
    atNight(2);
    rmSync(secretFile(dataDir));
    await expect(made()).rejects.toThrow(/secret of this database is not in DATA_DIR/);
    expect(await cardLines()).toEqual([expect.stringMatching(/^well Соңғы көшірме: .*27 қар/), "due Соңғы әрекет: 2026 ж. 28 қар., 02:30, сәтсіз аяқталды"]);
    writeFileSync(secretFile(dataDir), SECRET.toString("hex"));
    atNight(2.01);
    expect(await made()).toBe("made");
    expect(await cardLines()).toHaveLength(1);
  });

  test("that is two days late shows as late, and nobody but the administrator of a real system reads any of it", async () => {
    atNight(5);
    expect(await cardLines()).toEqual([expect.stringContaining("Екі тәуліктен бері"), expect.stringMatching(/^due /)]);
    const seen = await write({ ...administrator.scope, role: "regionOfficer" }, (tx) => tx.selectFrom("backup_run").select("id").execute());
    expect(seen).toEqual([]);
    await asSuperuser((client) => client.query("UPDATE installation SET world = 'demo'"));
    expect(await cardLines()).toEqual([]);
  });
});
