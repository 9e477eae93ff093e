import pg from "pg";

let config: pg.ClientConfig | undefined;

/** Called once per test file by the set-up. */
export function setTestDatabase(value: pg.ClientConfig): void {
  config = value;
}

/** The database of this test file, as a superuser. */
export function testDatabase(): pg.ClientConfig {
  if (!config) throw new Error("Only database tests (*.db.test.ts) have a database.");
  return config;
}

/** Past every policy, for looking at what is really stored: never a way to arrange what the program could. */
export async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(testDatabase());
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
