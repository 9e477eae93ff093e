import { listNotes } from "#modules/notes/queries.server.ts";
import { writeNote } from "#modules/notes/commands.server.ts";
import { openDatabase } from "#platform/database/connect.server.ts";
import { read, write } from "#platform/database/door.server.ts";
import { bringUpToDate } from "#platform/database/migrate.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { sealNew } from "#platform/vault/seal.server.ts";
import { Member, smallSchool } from "#world/vault.ts";
import { percentile, sampled, timed } from "./figure.ts";
import { againstFloor } from "./floor.ts";
import { newFolder } from "./folder.ts";

const TEN_KILOBYTES = "қ".repeat(5_120);
const ITEMS = 200;

/** Sealing to twelve people, and opening a list of two hundred. */
export async function vault(): Promise<void> {
  const database = await openDatabase({ DATABASE_URL: undefined, DATA_DIR: await newFolder() });
  try {
    await bringUpToDate(database);
    openPool(database.connectionConfig("app"));
    const school = await smallSchool();
    const team: Member[] = [];
    for (let index = 0; index < 12; index++) team.push(await Member.join(school, "safetyMember", `Мүше${index}`));
    const accountIds = team.map(({ accountId }) => accountId);
    const author = team[0]!;
    const keys = await author.keys();

    let sealing: number[] = [];
    await write(author.scope, async (tx) => {
      const seal = async () => {
        const item = await sealNew(tx, keys, { placeId: school.id, placePath: school.path, kind: "measure", accountIds });
        item.seal("text", TEN_KILOBYTES);
      };
      await timed(20, seal);
      sealing = await timed(200, seal);
    });
    sampled("vault.seal", sealing, "ms", { p95: percentile(sealing, 0.95), bytes: 10_240, people: 12 });

    const note = { title: "Әңгіме", about: "7 сынып", text: TEN_KILOBYTES };
    const writeOne = () => write(author.scope, (tx) => writeNote(tx, keys, school, note, accountIds));
    await againstFloor("vault.write", "a whole note with its transaction", database, ITEMS, writeOne);

    const list = await timed(20, async () => {
      // The keys of a new request each time: those of one request open the same item only once.
      const reader = await team[5]!.keys();
      const { lines } = await read(team[5]!.scope, (tx) => listNotes(tx, reader, school.id, { name: "", limit: ITEMS, offset: 0 }));
      if (lines.length !== ITEMS) throw new Error(`Only ${lines.length} of ${ITEMS} notes opened.`);
    });
    sampled("vault.list", list, "ms", { p95: percentile(list, 0.95), items: ITEMS });
  } finally {
    await closePool();
    await database.stop();
  }
}
