-- Who may see a line may see who did it, also when that person's account is kept above their reach.
CREATE FUNCTION audit_actor_names(ids uuid[])
RETURNS TABLE (id uuid, family_name text, given_name text, patronymic text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE before text := current_setting('pana.task', true);
BEGIN
  -- Not as a SET of the function: that takes a superuser.
  PERFORM set_config('pana.task', 'worker', true);
  RETURN QUERY SELECT a.id, a.family_name, a.given_name, a.patronymic FROM account a WHERE a.id = ANY (ids);
  PERFORM set_config('pana.task', coalesce(before, ''), true);
END $$;
COMMENT ON FUNCTION audit_actor_names(uuid[]) IS 'Names, and nothing else, of the people who stand in lines of the audit.';
REVOKE EXECUTE ON FUNCTION audit_actor_names(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_actor_names(uuid[]) TO pana_app;

CREATE INDEX audit_event_newest ON audit_event (at DESC, place_id, seq DESC);
CREATE INDEX audit_event_item ON audit_event (place_id, item_id, at DESC) WHERE item_id IS NOT NULL;

CREATE OR REPLACE FUNCTION pana_path_columns() RETURNS TABLE (table_name text, column_name text)
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.relname::text, a.attname::text
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
     AND NOT a.attisdropped AND a.atttypid = 'text'::regtype
     AND (a.attname IN ('place_path', 'home_path') OR a.attname LIKE '%\_place\_path')
   ORDER BY 1, 2
$$;
COMMENT ON FUNCTION pana_path_columns() IS
  'Every column that keeps the path of a place of today; the audit too, so that a place that moved still sees its own past.';
