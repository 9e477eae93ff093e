CREATE FUNCTION pana_token() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('pana.token', true), '') $$;
COMMENT ON FUNCTION pana_token() IS 'The public id of the token of the interface for programs that this transaction serves; null for everybody else.';
GRANT EXECUTE ON FUNCTION pana_token() TO pana_app, pana_report;

CREATE TABLE api_token (
  place_id       uuid NOT NULL REFERENCES place (id),
  id             uuid NOT NULL,
  place_path     text NOT NULL,
  kind           text NOT NULL CONSTRAINT api_token_kind_known CHECK (kind IN ('person', 'system')),
  public_id      text NOT NULL CONSTRAINT api_token_public_id_shape CHECK (public_id ~ '^[a-z2-7]{10}$'),
  token_hash     bytea NOT NULL CONSTRAINT api_token_hash_length CHECK (length(token_hash) = 32),
  name           text NOT NULL CONSTRAINT api_token_named CHECK (name <> ''),
  account_id     uuid NOT NULL REFERENCES account (id),
  grant_place_id uuid NOT NULL,
  role_grant_id  uuid NOT NULL,
  role           text NOT NULL,
  scopes         text[] NOT NULL CONSTRAINT api_token_opens_something CHECK (cardinality(scopes) > 0),
  made_at        timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  used_at        timestamptz,
  revoked_at     timestamptz,
  revoked_by     uuid,
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (grant_place_id, role_grant_id) REFERENCES role_grant (place_id, id),
  CONSTRAINT api_token_lives_a_year_at_most CHECK (expires_at > made_at AND expires_at <= made_at + interval '366 days'),
  CONSTRAINT api_token_of_person_is_where_the_role_is CHECK (kind = 'system' OR place_id = grant_place_id)
);
CREATE INDEX api_token_public_id ON api_token (public_id);
CREATE INDEX api_token_account ON api_token (account_id);
CREATE INDEX api_token_path ON api_token (place_path text_pattern_ops);

COMMENT ON TABLE api_token IS 'Words by which programs come in: in the name of a person, or as a named system for which a person answers. Revoked, never deleted.';
COMMENT ON COLUMN api_token.place_id IS 'The place at which it acts.';
COMMENT ON COLUMN api_token.id IS 'Id of the token.';
COMMENT ON COLUMN api_token.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN api_token.kind IS 'person: for the owner; system: for a program with a role of its own.';
COMMENT ON COLUMN api_token.public_id IS 'The part of the token that is no secret: found and named by it.';
COMMENT ON COLUMN api_token.token_hash IS 'SHA-256 of the whole token, of which 256 bits are random; the token itself is kept nowhere.';
COMMENT ON COLUMN api_token.name IS 'What its owner calls it; for a system, the name of the system.';
COMMENT ON COLUMN api_token.account_id IS 'Its owner, in whose name it acts and who answers for it.';
COMMENT ON COLUMN api_token.grant_place_id IS 'Place of the owner''s role it stands on.';
COMMENT ON COLUMN api_token.role_grant_id IS 'The owner''s role it stands on: the token ends with it.';
COMMENT ON COLUMN api_token.role IS 'The role in which it acts.';
COMMENT ON COLUMN api_token.scopes IS 'The part of that role it may use.';
COMMENT ON COLUMN api_token.made_at IS 'When it was made.';
COMMENT ON COLUMN api_token.expires_at IS 'When it ends by itself.';
COMMENT ON COLUMN api_token.used_at IS 'The hour in which it was last used, written at most once an hour.';
COMMENT ON COLUMN api_token.revoked_at IS 'When it was taken back.';
COMMENT ON COLUMN api_token.revoked_by IS 'Who took it back.';

ALTER TABLE api_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_token FORCE ROW LEVEL SECURITY;
CREATE POLICY api_token_own ON api_token FOR SELECT USING (account_id = pana_actor());
CREATE POLICY api_token_made_by_its_owner ON api_token FOR INSERT
  WITH CHECK (account_id = pana_actor() AND (kind = 'person' OR (pana_role() = 'administrator' AND pana_within(place_path))));
CREATE POLICY api_token_revoked_by_its_owner ON api_token FOR UPDATE USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor());
CREATE POLICY api_token_seen_by_administrators ON api_token FOR SELECT USING (pana_role() = 'administrator' AND pana_within(place_path));
CREATE POLICY api_token_revoked_by_administrators ON api_token FOR UPDATE
  USING (pana_role() = 'administrator' AND pana_within(place_path)) WITH CHECK (pana_role() = 'administrator' AND pana_within(place_path));
CREATE POLICY api_token_shown ON api_token FOR SELECT USING (pana_task() = 'sign-in');
CREATE POLICY api_token_used ON api_token FOR UPDATE USING (pana_task() = 'sign-in') WITH CHECK (pana_task() = 'sign-in');
GRANT SELECT, INSERT ON api_token TO pana_app;
GRANT UPDATE (used_at, revoked_at, revoked_by) ON api_token TO pana_app;
