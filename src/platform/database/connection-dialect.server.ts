import {
  type CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from "kysely";
import type { ClientBase } from "pg";
import { preparedName } from "./prepared.server.ts";

/** Kysely over one connection whose transaction somebody else opens and closes. */
export class ConnectionDialect implements Dialect {
  readonly #client: ClientBase;

  constructor(client: ClientBase) {
    this.#client = client;
  }

  createDriver(): Driver {
    const connection = new OneConnection(this.#client);
    const refuse = async () => {
      throw new Error("Transactions are opened by read() and write() only.");
    };
    return {
      init: async () => {},
      acquireConnection: async () => connection,
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
      releaseConnection: async () => {},
      destroy: async () => {},
    };
  }

  createQueryCompiler = () => new PostgresQueryCompiler();
  createAdapter = () => new PostgresAdapter();
  createIntrospector = (db: ConstructorParameters<typeof PostgresIntrospector>[0]) => new PostgresIntrospector(db);
}

class OneConnection implements DatabaseConnection {
  readonly #client: ClientBase;

  constructor(client: ClientBase) {
    this.#client = client;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#client.query({ name: preparedName(query.sql), text: query.sql, values: [...query.parameters] });
    return {
      rows: result.rows as R[],
      numAffectedRows: result.rowCount === null ? undefined : BigInt(result.rowCount),
    };
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("Stream with keyset pages instead of cursors.");
  }
}
