-- Whoever may end a person's session ends its key with it, though they may not see the key.
CREATE FUNCTION vault_shut(ended_session uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE before text := current_setting('pana.task', true);
BEGIN
  -- Not as a SET of the function: that takes a superuser.
  PERFORM set_config('pana.task', 'worker', true);
  DELETE FROM vault_session_key WHERE session_id = ended_session;
  PERFORM set_config('pana.task', coalesce(before, ''), true);
END $$;
COMMENT ON FUNCTION vault_shut(uuid) IS 'Deletes the key of a session; called where the session itself is ended.';
REVOKE EXECUTE ON FUNCTION vault_shut(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault_shut(uuid) TO pana_app;
