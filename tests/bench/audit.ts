import { happenedHere } from "#modules/audit/queries/pages.server.ts";
import { readFilter } from "#modules/audit/schema.ts";
import { verifyChain } from "#modules/audit/verify.server.ts";
import { subtree, theNation, type Place } from "#modules/places/public.server.ts";
import { NATION, taskScope, type PersonScope } from "#platform/access/scope.ts";
import { record } from "#platform/audit/record.server.ts";
import { openDatabase } from "#platform/database/connect.server.ts";
import { read, write } from "#platform/database/door.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { newId } from "#platform/ids.ts";
import { figure, percentile, timed } from "./figure.ts";
import { againstFloor } from "./floor.ts";
import { nationalFolder } from "./world.ts";

const WRITERS = 50;
const LINES_EACH = 100;
const worker = taskScope("worker", NATION);

/** Lines in a second from fifty writers, reading a page among them, and proving the chain. */
export async function audit(): Promise<void> {
  const database = await openDatabase({ DATABASE_URL: undefined, DATA_DIR: await nationalFolder() });
  openPool({ ...database.connectionConfig("app"), max: WRITERS });
  try {
    const schools = await read(worker, (tx) => subtree(tx, "/kz/75/", { kinds: ["school"] }));
    const busy = schools[0]!;
    figure("audit.write.onePlace", await rate(() => busy), "lines/s", { writers: WRITERS });
    figure("audit.write.manyPlaces", await rate((writer) => schools[writer]!), "lines/s", { writers: WRITERS });

    const scope = await administrator();
    const filter = readFilter(new URLSearchParams({ below: "yes" }));
    const page = await timed(100, () => read(scope, (tx) => happenedHere(tx, scope, scope.placeId, filter)));
    figure("audit.page.nation", percentile(page, 0.95), "ms", { percentile: "p95", p50: percentile(page, 0.5) });

    const [took = 0] = await timed(1, () => read(taskScope("operator", NATION), (tx) => verifyChain(tx, busy.id)));
    figure("audit.verify", (WRITERS * LINES_EACH * 1000) / took, "lines/s");
    await againstFloor("audit.write", "one line with its transaction", database, 300, () => write(worker, (tx) => record(tx, lineOf(busy))));
  } finally {
    await closePool();
    await database.stop();
  }
}

const lineOf = (place: Place) => ({ placeId: place.id, placePath: place.path, action: "place.changed", subjectKind: "school", subjectId: place.id });

async function rate(placeOf: (writer: number) => Place): Promise<number> {
  const began = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const place = placeOf(writer);
      for (let written = 0; written < LINES_EACH; written++) await write(worker, (tx) => record(tx, lineOf(place)));
    }),
  );
  return (WRITERS * LINES_EACH * 1000) / (performance.now() - began);
}

async function administrator(): Promise<PersonScope> {
  const nation = await read(worker, theNation);
  if (!nation) throw new Error("The world has no nation.");
  return { kind: "person", accountId: newId(), sessionId: newId(), role: "administrator", placeId: nation.id, placePath: nation.path, reach: NATION };
}
