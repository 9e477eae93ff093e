import type { ClientBase } from "pg";
import { OperatorError } from "../operator-error.ts";
import type { BackedUpTable, Sequence } from "./manifest.ts";
import { quoted } from "./quoted.ts";

/** Keys that live an hour and what is counted under them: a backup would keep what is promised to be forgotten. */
const FORGOTTEN = ["short_lived_key", "limit_count"];

/** Those that migrations make; what others keep in schemas of their own is not ours to carry. */
export const SCHEMAS = ["public", "jobs"];
export const OURS = `n.nspname IN (${SCHEMAS.map((name) => `'${name}'`).join(", ")})`;
export const NO_EXTENSION = "NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')";

/** Every table, and of those in parts the whole. */
export async function listTables(client: ClientBase): Promise<BackedUpTable[]> {
  const { rows } = await client.query<BackedUpTable>(`
    SELECT n.nspname AS schema, c.relname AS name,
           coalesce((SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''), '{}') AS columns
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${OURS} AND ${NO_EXTENSION} AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1, 2`);
  return rows.filter(({ schema, name }) => schema !== "public" || !FORGOTTEN.includes(name));
}

/** Holds the tables as they are while they are read; nobody else waits, except for a change of the schema. */
export async function holdTables(client: ClientBase, tables: readonly BackedUpTable[]): Promise<void> {
  if (tables.length > 0) await client.query(`LOCK TABLE ${tables.map((table) => quoted(table)).join(", ")} IN ACCESS SHARE MODE`);
}

export async function listSequences(client: ClientBase): Promise<Sequence[]> {
  const { rows: found } = await client.query<{ schema: string; name: string }>(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'S' AND ${OURS} AND ${NO_EXTENSION} ORDER BY 1, 2`,
  );
  const sequences: Sequence[] = [];
  for (const each of found) {
    const { rows } = await client.query<{ last: string; called: boolean }>(`SELECT last_value::text AS last, is_called AS called FROM ${quoted(each)}`);
    sequences.push({ ...each, ...rows[0]! });
  }
  return sequences;
}

/** Policies that take rows away from somebody who acts, so from nobody in a backup, where nobody does. Any other is refused. */
const TAKE_AWAY_FROM_SOMEBODY = [
  "((pana_actor() = ANY (hidden_from)) IS NOT TRUE)",
  "(pana_token() IS NULL)",
  "((pana_token() IS NULL) OR (pana_within(place_path) AND (NOT COALESCE((pana_actor() = ANY (jurors)), false))))",
];
/** What those policies look at. */
export const NOBODY_ACTS = "SET LOCAL pana.actor = ''; SET LOCAL pana.task = ''; SET LOCAL pana.token = ''";

/** A backup that some policy thins out would look like a whole one: each table must be open to this login, whole. */
export async function requireWholeSight(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, pg_roles me
     WHERE me.rolname = current_user AND NOT me.rolsuper AND NOT me.rolbypassrls
       AND ${OURS} AND c.relkind IN ('r', 'p') AND c.relrowsecurity AND (c.relforcerowsecurity OR c.relowner <> me.oid)
       AND (NOT pana_backs_up()
         OR NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'owner_backs_up' AND me.oid = ANY (p.polroles))
         OR EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polcmd IN ('r', '*') AND NOT pg_get_expr(p.polqual, p.polrelid) = ANY ($1))) ORDER BY 1`,
    [TAKE_AWAY_FROM_SOMEBODY],
  );
  const [first] = rows;
  if (first) throw new OperatorError(`This login cannot read the table ${first.name} whole, so a backup would have gaps: let DATABASE_URL name the owner's login, the one that applied the migrations.`);
}
