import { createHash } from "node:crypto";
import { type BackedUpTable, type Manifest, manifestShape, type TableEnd, tableEndShape, type Total, totalShape } from "./manifest.ts";
import { Taking } from "./pieces.ts";

const HEAD = 5;
const LONGEST = 64 * 1024 * 1024;
const KINDS = { manifest: 1, table: 2, rows: 3, tableEnd: 4, total: 5 } as const;
type Kind = keyof typeof KINDS;

/** The inside of a backup does not say what it must: it was made by a newer program, or wrongly. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

export function record(kind: Kind, payload: object): Buffer {
  const bytes = payload instanceof Uint8Array ? payload : Buffer.from(JSON.stringify(payload));
  const head = Buffer.alloc(HEAD);
  head.writeUInt8(KINDS[kind]);
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** Counts and hashes the rows of one table as they pass. */
export class Counting {
  #hash = createHash("sha256");
  #bytes = 0;
  #rows = 0;

  /** Text format: every row ends with a line feed, and there is no other. */
  pass<T extends Uint8Array>(bytes: T): T {
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) this.#rows++;
    return bytes;
  }

  end(): TableEnd {
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }
}

/** What to do with the inside of a backup, in the order in which it stands there. */
export type Visitor = {
  manifest(manifest: Manifest): Promise<void>;
  /** Takes the rows of one table, to the last one. */
  table(table: BackedUpTable, rows: AsyncIterable<Uint8Array>): Promise<void>;
};

/** Goes through the inside of a backup and proves that it is complete: every table counted, every checksum right. */
export async function visit(source: AsyncIterable<Uint8Array>, visitor: Visitor): Promise<{ manifest: Manifest; tables: ReadonlyMap<string, TableEnd>; total: Total }> {
  const taking = new Taking(source);
  try {
    const manifest = manifestShape.parse(await next(taking, "manifest"));
    await visitor.manifest(manifest);
    const tables = new Map<string, TableEnd>();
    const total: Total = { tables: 0, rows: 0, bytes: 0 };
    for (const table of manifest.tables) {
      const { schema, name } = (await next(taking, "table")) as { schema?: string; name?: string };
      if (schema !== table.schema || name !== table.name) throw new Unreadable("tables stand in another order than its manifest says");
      const end = await visitTable(taking, table, visitor);
      tables.set(keyOf(table), end);
      total.tables++;
      total.rows += end.rows;
      total.bytes += end.bytes;
    }
    const said = totalShape.parse(await next(taking, "total"));
    if (said.tables !== total.tables || said.rows !== total.rows || said.bytes !== total.bytes) throw new Unreadable("it holds less than it says");
    if (await taking.take(1)) throw new Unreadable("something follows its end");
    return { manifest, tables, total };
  } finally {
    await taking.end();
  }
}

export const keyOf = (table: { schema: string; name: string }) => `${table.schema}.${table.name}`;

async function visitTable(taking: Taking, table: BackedUpTable, visitor: Visitor): Promise<TableEnd> {
  const counting = new Counting();
  let said: TableEnd | undefined;
  async function* rows(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { kind, payload } = await take(taking);
      if (kind === KINDS.tableEnd) {
        said = tableEndShape.parse(JSON.parse(payload.toString("utf8")));
        return;
      }
      if (kind !== KINDS.rows) throw new Unreadable("the rows of a table do not end");
      yield counting.pass(payload);
    }
  }
  await visitor.table(table, rows());
  const found = counting.end();
  if (said?.rows !== found.rows || said.sha256 !== found.sha256) throw new Unreadable(`the rows of ${keyOf(table)} are not those that were counted`);
  return found;
}

async function next(taking: Taking, wanted: Kind): Promise<unknown> {
  const { kind, payload } = await take(taking);
  if (kind !== KINDS[wanted]) throw new Unreadable(`its ${wanted} is missing`);
  return JSON.parse(payload.toString("utf8"));
}

async function take(taking: Taking): Promise<{ kind: number; payload: Buffer }> {
  const head = await taking.take(HEAD);
  const length = head?.readUInt32BE(1) ?? 0;
  const payload = head && length <= LONGEST ? await taking.take(length) : undefined;
  if (!head || !payload) throw new Unreadable("it ends too early");
  return { kind: head.readUInt8(), payload };
}
