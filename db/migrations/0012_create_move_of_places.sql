CREATE FUNCTION pana_path_columns() RETURNS TABLE (table_name text, column_name text)
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.relname::text, a.attname::text
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
     AND NOT a.attisdropped AND a.atttypid = 'text'::regtype
     AND (a.attname IN ('place_path', 'home_path') OR a.attname LIKE '%\_place\_path')
   ORDER BY 1, 2
$$;
COMMENT ON FUNCTION pana_path_columns() IS
  'Every column that keeps the path of a place: text, in whatever table, named place_path, home_path or ending in _place_path.';

-- The tables force row-level security on their owner too; without lifting that for the length of this
-- transaction a policy of some room could leave rows behind at the old path, out of everybody''s reach.
CREATE FUNCTION pana_repath(old_path text, new_path text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kept record;
  forced boolean;
  moved integer;
BEGIN
  IF NOT (pana_within(old_path) AND pana_within(new_path)) THEN
    RAISE EXCEPTION 'The move leaves the reach of who asks for it.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF new_path ^@ old_path THEN
    RAISE EXCEPTION 'A place cannot be moved into itself.' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  UPDATE place SET path = new_path || substr(path, length(old_path) + 1) WHERE path ^@ old_path;
  GET DIAGNOSTICS moved = ROW_COUNT;
  FOR kept IN SELECT * FROM pana_path_columns() LOOP
    SELECT relforcerowsecurity INTO forced FROM pg_class WHERE oid = format('public.%I', kept.table_name)::regclass;
    IF forced THEN EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', kept.table_name); END IF;
    EXECUTE format('UPDATE %1$I SET %2$I = $2 || substr(%2$I, length($1) + 1) WHERE %2$I ^@ $1', kept.table_name, kept.column_name)
      USING old_path, new_path;
    IF forced THEN EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', kept.table_name); END IF;
  END LOOP;
  RETURN moved;
END $$;
COMMENT ON FUNCTION pana_repath(text, text) IS
  'Moves a place with all that lies in it to another path, in the tree and in every table that keeps paths; returns how many places moved.';
REVOKE EXECUTE ON FUNCTION pana_repath(text, text), pana_path_columns() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pana_repath(text, text), pana_path_columns() TO pana_app;
