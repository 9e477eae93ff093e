CREATE TABLE credential (
  account_id    uuid PRIMARY KEY REFERENCES account (id),
  password_hash text NOT NULL CONSTRAINT credential_is_argon2id CHECK (password_hash LIKE '$argon2id$%'),
  changed_at    timestamptz NOT NULL
);
COMMENT ON TABLE credential IS 'The password of an account, as an Argon2id hash.';
COMMENT ON COLUMN credential.account_id IS 'Whose password it is.';
COMMENT ON COLUMN credential.password_hash IS 'PHC string with its own salt and parameters.';
COMMENT ON COLUMN credential.changed_at IS 'When the password was last set.';

ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE credential FORCE ROW LEVEL SECURITY;
CREATE POLICY credential_own ON credential USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor());
CREATE POLICY credential_for_tasks ON credential
  USING (pana_task() IN ('sign-in', 'set-up', 'world'))
  WITH CHECK (pana_task() IN ('sign-in', 'set-up', 'world'));
GRANT SELECT, INSERT, UPDATE ON credential TO pana_app;

CREATE TABLE session (
  id               uuid PRIMARY KEY,
  token_hash       bytea NOT NULL CONSTRAINT session_token_hash_length CHECK (length(token_hash) = 32),
  account_id       uuid NOT NULL REFERENCES account (id),
  home_path        text NOT NULL,
  role_grant_id    uuid,
  role_place_path  text,
  began_with       text NOT NULL CONSTRAINT session_began_with_known CHECK (began_with IN ('password', 'passkey')),
  second_factor_at timestamptz,
  device           text NOT NULL,
  created_at       timestamptz NOT NULL,
  last_seen_at     timestamptz NOT NULL,
  ends_at          timestamptz NOT NULL,
  CONSTRAINT session_token_unique UNIQUE (token_hash)
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_role_grant ON session (role_grant_id);
COMMENT ON TABLE session IS 'A device that is signed in. Deleted when it ends.';
COMMENT ON COLUMN session.id IS 'Id of the session; says nothing about its token.';
COMMENT ON COLUMN session.token_hash IS 'SHA-256 of the random token in the cookie; the token itself is kept nowhere.';
COMMENT ON COLUMN session.account_id IS 'Who is signed in.';
COMMENT ON COLUMN session.home_path IS 'The account''s home path when it began, so that who keeps the account may end the session.';
COMMENT ON COLUMN session.role_grant_id IS 'The role in which the person works now; the session dies with it.';
COMMENT ON COLUMN session.role_place_path IS 'Path of that role''s place, so that who may end the role may end the session.';
COMMENT ON COLUMN session.began_with IS 'What was given at sign-in.';
COMMENT ON COLUMN session.second_factor_at IS 'When a second factor was shown; null while it was not.';
COMMENT ON COLUMN session.device IS 'Browser family and system, for the list of sessions; no address and no full user agent.';
COMMENT ON COLUMN session.created_at IS 'When it began.';
COMMENT ON COLUMN session.last_seen_at IS 'When it was last used, written at most once a minute.';
COMMENT ON COLUMN session.ends_at IS 'When it ends however much it is used.';

ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY session_own ON session USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor());
CREATE POLICY session_seen_to_end ON session FOR SELECT USING (pana_within(role_place_path) OR pana_within(home_path));
CREATE POLICY session_ended_within_reach ON session FOR DELETE USING (pana_within(role_place_path) OR pana_within(home_path));
CREATE POLICY session_for_tasks ON session
  USING (pana_task() IN ('sign-in', 'worker'))
  WITH CHECK (pana_task() = 'sign-in');
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO pana_app;

CREATE TABLE attempt (
  kind        text NOT NULL CONSTRAINT attempt_kind_known CHECK (kind IN ('email', 'address', 'code', 'link')),
  subject     bytea NOT NULL,
  tries       integer NOT NULL,
  last_at     timestamptz NOT NULL,
  wait_until  timestamptz NOT NULL,
  PRIMARY KEY (kind, subject)
);
CREATE INDEX attempt_last ON attempt (last_at);
COMMENT ON TABLE attempt IS 'Tries to sign in that were not followed by success, counted to slow guessing down. Forgotten after an hour.';
COMMENT ON COLUMN attempt.kind IS 'What is counted: the e-mail typed (whether an account exists or not), the caller''s address, codes of a second factor, links asked for.';
COMMENT ON COLUMN attempt.subject IS 'Keyed hash of what is counted; the key of addresses changes every hour.';
COMMENT ON COLUMN attempt.tries IS 'How many tries since the last success or the last quiet hour.';
COMMENT ON COLUMN attempt.last_at IS 'When the last try was made.';
COMMENT ON COLUMN attempt.wait_until IS 'Until when further tries are not looked at.';

ALTER TABLE attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY attempt_for_tasks ON attempt USING (pana_task() IN ('sign-in', 'worker')) WITH CHECK (pana_task() = 'sign-in');
GRANT SELECT, INSERT, UPDATE, DELETE ON attempt TO pana_app;
