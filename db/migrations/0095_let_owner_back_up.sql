-- Every table binds its owner too, so a backup has to say that it is one. Neither the application nor a function
-- that runs with the owner's rights on its behalf can: there the login, or the role it took on, is another.
CREATE FUNCTION pana_backs_up() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('pana.backup', true) = 'on' AND session_user = current_user AND current_setting('role') = 'none', false) $$;
COMMENT ON FUNCTION pana_backs_up() IS 'Whether the owner reads whole tables into a backup, signed in as itself.';

-- The runner calls it after new migrations, so that no table is forgotten.
CREATE FUNCTION pana_open_to_backup() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE closed text;
BEGIN
  FOR closed IN
    SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relowner = current_user::regrole AND c.relkind IN ('r', 'p') AND c.relrowsecurity
       AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'owner_backs_up')
  LOOP
    EXECUTE format('CREATE POLICY owner_backs_up ON %s FOR SELECT TO CURRENT_USER USING (public.pana_backs_up())', closed);
  END LOOP;
END $$;
COMMENT ON FUNCTION pana_open_to_backup() IS 'Gives every table the policy by which its owner reads it whole for a backup.';

-- Letters and second factors hang on the server's own secret, which is a file: a database that meets another one must say so.
CREATE TABLE server_secret (
  only_one boolean PRIMARY KEY DEFAULT true CONSTRAINT server_secret_only_one CHECK (only_one),
  mark     text NOT NULL CONSTRAINT server_secret_mark_shape CHECK (mark ~ '^[0-9a-f]{32}$'),
  noted_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE server_secret IS 'By what the secret of DATA_DIR is recognised that this database belongs with; one row.';
COMMENT ON COLUMN server_secret.only_one IS 'Always true: there is one row.';
COMMENT ON COLUMN server_secret.mark IS 'Derived from the secret in one direction; opens nothing.';
COMMENT ON COLUMN server_secret.noted_at IS 'When the secret was first met, or accepted by the operator in place of a lost one.';

ALTER TABLE server_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE server_secret FORCE ROW LEVEL SECURITY;
CREATE POLICY server_secret_mark_is_no_secret ON server_secret FOR SELECT USING (true);
CREATE POLICY server_secret_is_noted_once ON server_secret FOR INSERT WITH CHECK (only_one);
CREATE POLICY server_secret_is_accepted_by_owner ON server_secret FOR UPDATE TO CURRENT_USER USING (true) WITH CHECK (only_one);
GRANT SELECT, INSERT ON server_secret TO pana_app;
