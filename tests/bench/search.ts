import { searchPlaces } from "#modules/places/public.server.ts";
import { NATION, taskScope } from "#platform/access/scope.ts";
import { openDatabase } from "#platform/database/connect.server.ts";
import { read } from "#platform/database/door.server.ts";
import { closePool, openPool } from "#platform/database/pool.server.ts";
import { figure, percentile, timed } from "./figure.ts";
import { nationalFolder } from "./world.ts";

/** As people type: parts of names in three languages, numbers, a district beside it, a slip of the finger. */
const TYPED = [
  "абай", "№12", "гимназия", "лицей 5", "Алматы 25", "school", "әуезов", "момышұлы", "тараз", "mektep", "назарбаев",
  "шымкент 40", "қаныш", "сатпаева", "орта мектебі", "12 мектеп", "kaznsh", "абая гимназия", "қызылорда", "boarding",
];

const ROUNDS = 5;

/** Finding a school among 7,900 by any part of its name, the whole reading transaction. */
export async function search(): Promise<void> {
  const database = await openDatabase({ DATABASE_URL: undefined, DATA_DIR: await nationalFolder() });
  openPool(database.connectionConfig("app"));
  try {
    const scope = taskScope("worker", NATION);
    const one = (index: number) => read(scope, (tx) => searchPlaces(tx, TYPED[index % TYPED.length]!, { kinds: ["school"], limit: 10 }));
    await timed(TYPED.length, one);
    const rounds: number[][] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await timed(TYPED.length * 10, one));
    const slow = rounds.map((round) => percentile(round, 0.95));
    const spread = { low: Math.min(...slow), high: Math.max(...slow) };
    figure("search.school", percentile(slow, 0.5), "ms", { ...spread, percentile: "p95", p50: percentile(rounds.flat(), 0.5), schools: 7900 });
  } finally {
    await closePool();
    await database.stop();
  }
}
