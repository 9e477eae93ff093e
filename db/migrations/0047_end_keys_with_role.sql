-- Ending a role ends its keys whatever the one who ends it may see, and giving it back returns what was kept.
-- Both leave out the actor for a moment, so that rows hidden from the actor are reached too; the reach that
-- the policies ask for as well stays that of the caller.

-- The task 'worker' sees the roles above the caller's reach: a key stays where any of them entitles to it.
CREATE FUNCTION vault_entitled(who uuid, at_path text, at_time timestamptz) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM role_grant r
     WHERE r.account_id = who AND at_path ^@ r.place_path
       AND r.starts_at <= at_time AND (r.ends_at IS NULL OR r.ends_at > at_time)
       AND r.role IN ('networkCoordinator', 'regionOfficer', 'districtOfficer', 'schoolHead', 'safetyDeputy', 'safetyMember', 'hrOfficer'))
$$;
COMMENT ON FUNCTION vault_entitled(uuid, text, timestamptz) IS
  'Whether a role in force at a place or above it lets a person hold keys there; the roles are those of keepsConfidential.';
REVOKE EXECUTE ON FUNCTION vault_entitled(uuid, text, timestamptz) FROM PUBLIC;

CREATE FUNCTION vault_take_keys(who uuid, under_path text, taken_at timestamptz, OUT grants integer, OUT last_reader_of integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor uuid := pana_actor();
  actor_before text := current_setting('pana.actor', true);
  task_before text := current_setting('pana.task', true);
BEGIN
  PERFORM set_config('pana.actor', '', true), set_config('pana.task', 'worker', true);
  WITH kept AS (
    UPDATE vault_grant g SET suspended_at = taken_at
     WHERE g.holder_kind = 'account' AND g.holder_id = who AND g.suspended_at IS NULL
       AND g.place_path ^@ under_path AND pana_within(g.place_path) AND NOT vault_entitled(who, g.place_path, taken_at)
       AND NOT EXISTS (
         SELECT 1 FROM vault_grant o
         LEFT JOIN vault_public_key p ON p.account_id = o.holder_id AND p.id = o.key_id
         LEFT JOIN vault_recovery_key r ON r.place_id = o.place_id AND r.id = o.key_id
         WHERE o.place_id = g.place_id AND o.item_id = g.item_id AND o.key_version = g.key_version
           AND o.suspended_at IS NULL
           AND ((o.holder_kind = 'account' AND o.holder_id <> g.holder_id AND p.retired_at IS NULL)
             OR (o.holder_kind = 'recovery' AND r.retired_at IS NULL)))
    RETURNING g.item_id, g.hidden_from)
  SELECT count(DISTINCT item_id) FILTER (WHERE (actor = ANY (hidden_from)) IS NOT TRUE) INTO last_reader_of FROM kept;
  WITH gone AS (
    DELETE FROM vault_grant g
     WHERE g.holder_kind = 'account' AND g.holder_id = who AND g.suspended_at IS NULL
       AND g.place_path ^@ under_path AND pana_within(g.place_path) AND NOT vault_entitled(who, g.place_path, taken_at)
    RETURNING g.hidden_from)
  SELECT count(*) FILTER (WHERE (actor = ANY (hidden_from)) IS NOT TRUE) INTO grants FROM gone;
  PERFORM set_config('pana.actor', coalesce(actor_before, ''), true), set_config('pana.task', coalesce(task_before, ''), true);
END $$;
COMMENT ON FUNCTION vault_take_keys(uuid, text, timestamptz) IS
  'Takes a person''s keys under a path where no role entitles to them: suspended where nobody else could read, deleted elsewhere. Counts only what the caller may know of.';
REVOKE EXECUTE ON FUNCTION vault_take_keys(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault_take_keys(uuid, text, timestamptz) TO pana_app;

CREATE FUNCTION vault_return_keys(who uuid, under_path text, returned_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  actor_before text := current_setting('pana.actor', true);
  task_before text := current_setting('pana.task', true);
BEGIN
  PERFORM set_config('pana.actor', '', true), set_config('pana.task', 'worker', true);
  UPDATE vault_grant g SET suspended_at = NULL
   WHERE g.holder_kind = 'account' AND g.holder_id = who AND g.suspended_at IS NOT NULL
     AND g.place_path ^@ under_path AND pana_within(g.place_path) AND vault_entitled(who, g.place_path, returned_at)
     AND NOT who = ANY (g.hidden_from);
  PERFORM set_config('pana.actor', coalesce(actor_before, ''), true), set_config('pana.task', coalesce(task_before, ''), true);
END $$;
COMMENT ON FUNCTION vault_return_keys(uuid, text, timestamptz) IS
  'Lets the keys kept for a last reader open again once a role entitles to them, whoever gives it.';
REVOKE EXECUTE ON FUNCTION vault_return_keys(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault_return_keys(uuid, text, timestamptz) TO pana_app;
