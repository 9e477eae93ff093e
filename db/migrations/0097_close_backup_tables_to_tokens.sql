-- A database that had these tables before 0091 was applied has the policies already.
DROP POLICY IF EXISTS server_secret_not_by_token ON server_secret;
CREATE POLICY server_secret_not_by_token ON server_secret AS RESTRICTIVE USING (pana_token() IS NULL);
DROP POLICY IF EXISTS backup_run_not_by_token ON backup_run;
CREATE POLICY backup_run_not_by_token ON backup_run AS RESTRICTIVE USING (pana_token() IS NULL);
