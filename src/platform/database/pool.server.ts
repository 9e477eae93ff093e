import pg from "pg";

const INT8 = 20;
// The types of the driver know no arrays.
const INT8_ARRAY = 1016 as typeof pg.types.builtins.INT8;
const TEXT_ARRAY = 1009 as typeof pg.types.builtins.TEXT;
const NUMERIC = 1700;
const DATE = 1082;
pg.types.setTypeParser(INT8, (text) => Number(text));
const textsOf = pg.types.getTypeParser(TEXT_ARRAY);
pg.types.setTypeParser(INT8_ARRAY, (text) => (textsOf(text) as (string | null)[]).map((each) => (each === null ? null : Number(each))));
pg.types.setTypeParser(NUMERIC, (text) => Number(text));
pg.types.setTypeParser(DATE, (text) => text);

// Kept on the global object so that a reload of modules during development keeps the connections.
const holder = globalThis as typeof globalThis & { panaPool?: pg.Pool };

export function openPool(config: pg.PoolConfig): pg.Pool {
  if (holder.panaPool) throw new Error("The database pool is open already.");
  const pool = new pg.Pool({ max: 10, idleTimeoutMillis: 30_000, pipeline: true, ...config });
  pool.on("error", () => {
    // A connection that idled in the pool was cut; the pool drops it and opens another.
  });
  pool.on("connect", (client) => {
    client.on("error", () => {
      // Cut in the middle of a transaction: the next statement of its owner fails and says so.
    });
  });
  holder.panaPool = pool;
  return pool;
}

export function appPool(): pg.Pool {
  if (!holder.panaPool) throw new Error("The database pool is not open.");
  return holder.panaPool;
}

export async function closePool(): Promise<void> {
  const pool = holder.panaPool;
  holder.panaPool = undefined;
  await pool?.end();
}
