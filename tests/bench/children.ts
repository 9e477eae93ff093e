import { readChronology } from "#modules/children/chronology.server.ts";
import { addChild } from "#modules/children/commands.server.ts";
import { addToChronology } from "#modules/children/public.server.ts";
import { findChild, listChildren } from "#modules/children/queries.server.ts";
import { openDatabase } from "#platform/database/connect.server.ts";
import { read, write } from "#platform/database/door.server.ts";
import { bringUpToDate } from "#platform/database/migrate.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { sealNew } from "#platform/vault/seal.server.ts";
import { aChild } from "#world/children.ts";
import { Member, smallSchool } from "#world/vault.ts";
import { percentile, sampled, timed } from "./figure.ts";
import { newFolder } from "./folder.ts";

const CHILDREN = 2_000;
const ENTRIES = 300;
const TIMES = 30;

const familyName = (at: number) => `Тегі${String.fromCodePoint(1072 + (at % 30))}${String.fromCodePoint(1072 + (Math.floor(at / 30) % 30))}${at}ов`;

/** Finding one of two thousand children by the beginning of a name, and a chronology of three hundred matters, each under its own key. */
export async function children(): Promise<void> {
  const database = await openDatabase({ DATABASE_URL: undefined, DATA_DIR: await newFolder() });
  try {
    await bringUpToDate(database);
    openPool(database.connectionConfig("app"));
    const school = await smallSchool();
    const [author, reader] = [await Member.join(school, "safetyDeputy", "Бірінші"), await Member.join(school, "safetyMember", "Екінші")];
    const [keys, readerIds] = [await author.keys(), [reader.accountId]];
    let childId = "";
    for (let at = 0; at < CHILDREN; at++) {
      const record = aChild({ familyName: familyName(at), givenName: `Аты${at % 40}`, className: `${(at % 11) + 1}А` });
      childId = await write(author.scope, (tx) => addChild(tx, keys, school, { record, readerIds }));
    }
    for (let at = 0; at < ENTRIES; at++) {
      await write(author.scope, async (tx) => {
        const matter = await sealNew(tx, keys, { placeId: school.id, placePath: school.path, kind: "measure", accountIds: [author.accountId, reader.accountId] });
        await addToChronology(tx, keys, matter, { childId, at: new Date(), kind: "measure.told", title: { kk: "Оқиға", ru: "Событие", en: "Event" }, text: "қ".repeat(500), others: [], path: null });
      });
    }

    const typed = familyName(CHILDREN - 1).slice(0, 6);
    const found = await timed(TIMES, async () => {
      const held = await reader.keys();
      const { lines } = await read(reader.scope, (tx) => listChildren(tx, held, school.id, { typed, limit: 50, offset: 0 }));
      if (lines.length === 0) throw new Error("Nobody was found.");
    });
    sampled("children.search", found, "ms", { p95: percentile(found, 0.95), children: CHILDREN });

    const told = await timed(TIMES, async () => {
      const held = await reader.keys();
      const entries = await read(reader.scope, async (tx) => {
        const child = await findChild(tx, held, { placeId: school.id, childId });
        return child ? readChronology(tx, held, child) : [];
      });
      if (entries.length !== ENTRIES + 1) throw new Error(`Only ${entries.length} entries opened.`);
    });
    sampled("children.chronology", told, "ms", { p95: percentile(told, 0.95), entries: ENTRIES });
  } finally {
    await closePool();
    await database.stop();
  }
}
