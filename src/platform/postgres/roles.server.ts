import type pg from "pg";

export const DATABASE = "pana";

/** Makes the three roles and the owner's database where they are missing. */
export async function ensureRolesAndDatabase(server: pg.Client): Promise<void> {
  await server.query(ROLES);
  const { rowCount } = await server.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
  if (rowCount === 0) await server.query(`CREATE DATABASE ${DATABASE} OWNER pana_owner`);
  await server.query(`REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC; GRANT CONNECT ON DATABASE ${DATABASE} TO pana_app, pana_report`);
}

const ROLES = `
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['pana_owner', 'pana_app', 'pana_report'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', wanted);
    END IF;
  END LOOP;
  GRANT pana_app, pana_report TO pana_owner;
END $$`;
