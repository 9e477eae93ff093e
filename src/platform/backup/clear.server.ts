import type { ClientBase } from "pg";
import { OURS } from "./catalogue.server.ts";

const noExtension = (object: string, catalogue: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = ${object}.oid AND d.classid = '${catalogue}'::regclass AND d.deptype = 'e')`;

/** Programs that are connected; the restoring one does not count. */
export async function othersConnected(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ others: number }>(
    "SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
  );
  return rows[0]!.others;
}

export async function holdsSomething(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ holds: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE ${OURS} AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND ${noExtension("c", "pg_class")}) AS holds`,
  );
  return rows[0]!.holds;
}

/** Takes away what this owner made and leaves extensions, roles and the database itself. */
export async function clearDatabase(client: ClientBase): Promise<void> {
  for (const list of [SCHEMAS, RELATIONS, FUNCTIONS, TYPES, COLLATIONS]) {
    const { rows } = await client.query<{ sql: string }>(list);
    for (const { sql } of rows) await client.query(sql);
  }
}

const SCHEMAS = `
  SELECT format('DROP SCHEMA %I CASCADE', n.nspname) AS sql FROM pg_namespace n WHERE ${OURS} AND n.nspname <> 'public'`;

const RELATIONS = `
  SELECT format('DROP %s IF EXISTS %s CASCADE', CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, c.oid::regclass) AS sql
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND ${noExtension("c", "pg_class")}`;

const FUNCTIONS = `
  SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure) AS sql
    FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND ${noExtension("p", "pg_proc")}`;

const TYPES = `
  SELECT format('DROP TYPE IF EXISTS %s CASCADE', t.oid::regtype) AS sql FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
   WHERE t.typnamespace = 'public'::regnamespace AND t.typcategory <> 'A' AND (c.oid IS NULL OR c.relkind = 'c') AND ${noExtension("t", "pg_type")}`;

const COLLATIONS = `
  SELECT format('DROP COLLATION IF EXISTS %s CASCADE', l.oid::regcollation) AS sql
    FROM pg_collation l WHERE l.collnamespace = 'public'::regnamespace AND ${noExtension("l", "pg_collation")}`;
