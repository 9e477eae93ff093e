import type { Duplex } from "node:stream";
import { Kysely } from "kysely";
import type { PoolClient } from "pg";
import type { DB } from "#db/types.ts";
import type { Scope } from "../access/scope.ts";
import { ConnectionDialect } from "./connection-dialect.server.ts";
import { appPool } from "./pool.server.ts";
import { forgetPlansAfter } from "./prepared.server.ts";
import { openingStatement } from "./settings.ts";

declare const writable: unique symbol;

/** Inside a transaction of a known actor and reach. */
export type ReadTx = Kysely<DB>;
/** The same, and it may write; accepted wherever a ReadTx is. */
export type WriteTx = Kysely<DB> & { readonly [writable]: true };

/** The only ways to the database: every row is seen through a scope. */
export function read<T>(scope: Scope, work: (tx: ReadTx) => Promise<T>): Promise<T> {
  return inTransaction(scope, "READ ONLY", work);
}

export function write<T>(scope: Scope, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  return inTransaction(scope, "READ WRITE", (tx) => work(tx as WriteTx));
}

async function inTransaction<T>(
  scope: Scope,
  mode: "READ ONLY" | "READ WRITE",
  work: (tx: Kysely<DB>) => Promise<T>,
): Promise<T> {
  const client = await appPool().connect();
  sendTogether(client);
  try {
    const begun = client.query(openingStatement(scope, mode));
    // What is read may be asked in the same breath: it is answered after the beginning, or not at all.
    if (mode === "READ WRITE") await begun;
    else begun.catch(() => {});
    const result = await work(new Kysely<DB>({ dialect: new ConnectionDialect(client) }));
    await begun;
    sendTogether(client);
    const ended = client.query("COMMIT");
    if (mode === "READ WRITE") await ended;
    // What was only read is not made truer by waiting for its end, and whoever takes the connection next stands behind it.
    else ended.catch(() => {});
    client.release();
    return result;
  } catch (error) {
    forgetPlansAfter(error);
    client.release(await rollback(client));
    throw error;
  }
}

/** What is asked in one turn of the program leaves in one piece: sending costs as much as asking. */
function sendTogether(client: PoolClient): void {
  const { stream } = (client as PoolClient & { connection: { stream: Duplex } }).connection;
  stream.cork();
  setImmediate(() => stream.uncork());
}

async function rollback(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query("ROLLBACK");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error("The connection was lost.");
  }
}
