CREATE FUNCTION pana_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('pana.role', true), '') $$;
COMMENT ON FUNCTION pana_role() IS 'The role in which the person of this transaction acts; null for machine jobs.';
GRANT EXECUTE ON FUNCTION pana_role() TO pana_app, pana_report;

-- National reach alone is held by observers too; a waiting letter holds a link that opens things.
DROP POLICY mail_outbox_read_by_nation ON mail_outbox;
CREATE POLICY mail_outbox_read_by_administrator ON mail_outbox FOR SELECT
  USING (pana_role() = 'administrator' AND pana_within('/kz/'));
