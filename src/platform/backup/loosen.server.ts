import type { ClientBase } from "pg";
import { NO_EXTENSION, OURS } from "./catalogue.server.ts";

/**
 * Rows come back as they were, in any order: triggers would number and chain them anew, policies refuse them, keys
 * ask for rows that are still to come. All of it is put back, and foreign keys proved, by what is answered.
 */
export async function loosen(client: ClientBase): Promise<() => Promise<void>> {
  const { rows: tables } = await client.query<{ name: string; forced: boolean }>(
    `SELECT c.oid::regclass::text AS name, c.relforcerowsecurity AS forced FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE ${OURS} AND c.relkind IN ('r', 'p') AND ${NO_EXTENSION} ORDER BY 1`,
  );
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(k.oid) AS definition FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
      WHERE contype = 'f' AND conparentid = 0 AND ${OURS} ORDER BY 1, 2`,
  );
  const { rows: triggers } = await client.query<{ table: string; name: string }>(
    `SELECT tgrelid::regclass::text AS table, quote_ident(tgname) AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE ${OURS} AND NOT tgisinternal AND tgparentid = 0 AND tgenabled = 'O'`,
  );
  for (const { table, name } of triggers) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${name}`);
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name, forced } of tables) if (forced) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  // Migrations write first rows of their own.
  if (tables.length > 0) await client.query(`TRUNCATE ${tables.map(({ name }) => name).join(", ")}`);
  return async () => {
    for (const { table, name, definition } of keys) await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    for (const { name, forced } of tables) if (forced) await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
    for (const { table, name } of triggers) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER ${name}`);
  };
}
