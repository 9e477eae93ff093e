-- Three roles: the owner migrates and owns; the application owns nothing and is bound by row-level
-- security; reporting only reads what is harmless.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['pana_app', 'pana_report'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', wanted);
    END IF;
    -- Since PostgreSQL 16 whoever makes a role may grant it but not yet take it on.
    BEGIN
      EXECUTE format('GRANT %I TO %I', wanted, current_user);
    EXCEPTION WHEN insufficient_privilege THEN
      IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN RAISE; END IF;
    END;
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO pana_app, pana_report;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION pana_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('pana.actor', true), '')::uuid $$;
COMMENT ON FUNCTION pana_actor() IS 'The account in whose name this transaction runs; null for machine jobs.';

CREATE FUNCTION pana_task() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('pana.task', true), '') $$;
COMMENT ON FUNCTION pana_task() IS 'The named machine job this transaction serves; null for a person.';

CREATE FUNCTION pana_within(place_path text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(place_path ^@ ANY (string_to_array(nullif(current_setting('pana.reach', true), ''), ',')), false) $$;
COMMENT ON FUNCTION pana_within(text) IS 'Whether a row of the place with this path lies within the reach of the transaction.';

GRANT EXECUTE ON FUNCTION pana_actor(), pana_task(), pana_within(text) TO pana_app, pana_report;
