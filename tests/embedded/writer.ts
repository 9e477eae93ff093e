import pg from "pg";
import { openEmbedded } from "#platform/postgres/embedded.server.ts";

/** Writes rows one by one and says each number only after the database has acknowledged it. */
const { connection } = await openEmbedded(process.argv[2]!);
const client = new pg.Client({ ...connection, user: "pana_owner" });
client.on("error", () => process.exit(1));
await client.connect();
await client.query("CREATE TABLE IF NOT EXISTS written (n int PRIMARY KEY)");
const { rows } = await client.query<{ next: number }>("SELECT coalesce(max(n), 0) + 1 AS next FROM written");
for (let n = rows[0]!.next; ; n++) {
  await client.query("INSERT INTO written VALUES ($1)", [n]);
  process.stdout.write(`${n}\n`);
}
