-- A person may hold roles far from the place that keeps the account; whoever administers such a place
-- must read the name, and nothing more.
CREATE FUNCTION pana_within_any(paths text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(bool_or(pana_within(path)), false) FROM unnest(paths) AS path $$;
COMMENT ON FUNCTION pana_within_any(text[]) IS 'Whether any of the paths lies within the reach of the transaction.';
GRANT EXECUTE ON FUNCTION pana_within_any(text[]) TO pana_app;

ALTER TABLE account
  ADD COLUMN role_paths text[] NOT NULL DEFAULT '{}',
  ADD COLUMN last_role_grant_id uuid;
COMMENT ON COLUMN account.role_paths IS 'Paths of the places where the person holds or held a role; kept by a trigger.';
COMMENT ON COLUMN account.last_role_grant_id IS 'The role last worked in, in force again at the next sign-in.';

CREATE POLICY account_seen_where_role_is_held ON account FOR SELECT USING (pana_within_any(role_paths));

-- Whoever gives a role may be unable to change the account it is given to, so this runs as the task that may.
CREATE FUNCTION account_role_paths() RETURNS trigger LANGUAGE plpgsql
SET search_path = public AS $$
DECLARE before text := current_setting('pana.task', true);
BEGIN
  -- Not as a SET of the function: that takes a superuser.
  PERFORM set_config('pana.task', 'set-up', true);
  UPDATE account
     SET role_paths = held.paths
    FROM (SELECT account_id, array_agg(DISTINCT place_path ORDER BY place_path) AS paths
            FROM role_grant WHERE account_id IN (SELECT account_id FROM changed) GROUP BY account_id) AS held
   WHERE account.id = held.account_id AND account.role_paths <> held.paths;
  PERFORM set_config('pana.task', coalesce(before, ''), true);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION account_role_paths() IS 'Keeps account.role_paths.';
CREATE TRIGGER account_role_paths_of_new AFTER INSERT ON role_grant
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION account_role_paths();
CREATE TRIGGER account_role_paths_of_moved AFTER UPDATE ON role_grant
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION account_role_paths();
