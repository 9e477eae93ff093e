-- Key pairs of people. The public half is open to the program, because anything may be sealed to a
-- person who is not there; the private half is stored only encrypted.
CREATE TABLE vault_public_key (
  account_id uuid NOT NULL REFERENCES account (id),
  id         uuid NOT NULL,
  public_key bytea NOT NULL CONSTRAINT vault_public_key_length CHECK (octet_length(public_key) = 32),
  created_at timestamptz NOT NULL,
  retired_at timestamptz,
  PRIMARY KEY (account_id, id)
);
CREATE UNIQUE INDEX vault_public_key_one_in_use ON vault_public_key (account_id) WHERE retired_at IS NULL;

COMMENT ON TABLE vault_public_key IS 'Public keys of people: one in use for each, the retired ones kept because grants name them.';
COMMENT ON COLUMN vault_public_key.account_id IS 'Whose key it is.';
COMMENT ON COLUMN vault_public_key.id IS 'Id of the key pair.';
COMMENT ON COLUMN vault_public_key.public_key IS 'X25519 public key.';
COMMENT ON COLUMN vault_public_key.created_at IS 'When the pair was made.';
COMMENT ON COLUMN vault_public_key.retired_at IS 'When the private half was lost with a forgotten password; what was sealed to it waits for re-admission.';

ALTER TABLE vault_public_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_public_key FORCE ROW LEVEL SECURITY;
CREATE POLICY vault_public_key_is_public ON vault_public_key FOR SELECT USING (true);
CREATE POLICY vault_public_key_own ON vault_public_key FOR ALL
  USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor());
CREATE POLICY vault_public_key_for_tasks ON vault_public_key FOR ALL
  USING (pana_task() IN ('sign-in', 'set-up', 'world')) WITH CHECK (pana_task() IN ('sign-in', 'set-up', 'world'));
GRANT SELECT, INSERT, UPDATE ON vault_public_key TO pana_app;

CREATE TABLE vault_private_key (
  account_id  uuid NOT NULL,
  key_id      uuid NOT NULL,
  salt        bytea NOT NULL CONSTRAINT vault_private_key_salt_length CHECK (octet_length(salt) = 16),
  memory_kib  integer NOT NULL,
  passes      integer NOT NULL,
  wrapped     bytea NOT NULL,
  wrapped_at  timestamptz NOT NULL,
  PRIMARY KEY (account_id, key_id),
  FOREIGN KEY (account_id, key_id) REFERENCES vault_public_key (account_id, id)
);
COMMENT ON TABLE vault_private_key IS 'Private keys, each encrypted under a key derived from its owner''s password; deleted when the password is forgotten.';
COMMENT ON COLUMN vault_private_key.account_id IS 'Whose key it is.';
COMMENT ON COLUMN vault_private_key.key_id IS 'The key pair.';
COMMENT ON COLUMN vault_private_key.salt IS 'Salt of the derivation, its own: not that of the sign-in hash.';
COMMENT ON COLUMN vault_private_key.memory_kib IS 'Argon2id memory in KiB.';
COMMENT ON COLUMN vault_private_key.passes IS 'Argon2id passes.';
COMMENT ON COLUMN vault_private_key.wrapped IS 'The private key, XChaCha20-Poly1305.';
COMMENT ON COLUMN vault_private_key.wrapped_at IS 'When it was last encrypted under a password.';

ALTER TABLE vault_private_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_private_key FORCE ROW LEVEL SECURITY;
CREATE POLICY vault_private_key_own ON vault_private_key FOR ALL
  USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor());
CREATE POLICY vault_private_key_for_tasks ON vault_private_key FOR ALL
  USING (pana_task() IN ('sign-in', 'set-up', 'world')) WITH CHECK (pana_task() IN ('sign-in', 'set-up', 'world'));
GRANT SELECT, INSERT, UPDATE, DELETE ON vault_private_key TO pana_app;

CREATE TABLE vault_session_key (
  account_id uuid NOT NULL,
  session_id uuid NOT NULL,
  key_id     uuid NOT NULL,
  wrapped    bytea NOT NULL,
  opened_at  timestamptz NOT NULL,
  PRIMARY KEY (account_id, session_id),
  FOREIGN KEY (account_id, key_id) REFERENCES vault_public_key (account_id, id)
);
CREATE INDEX vault_session_key_session ON vault_session_key (session_id);
COMMENT ON TABLE vault_session_key IS 'The private key of a signed-in person, encrypted under a key that only the session cookie can give.';
COMMENT ON COLUMN vault_session_key.account_id IS 'Who is signed in.';
COMMENT ON COLUMN vault_session_key.session_id IS 'The session; the row goes when it ends.';
COMMENT ON COLUMN vault_session_key.key_id IS 'The key pair.';
COMMENT ON COLUMN vault_session_key.wrapped IS 'The private key, XChaCha20-Poly1305.';
COMMENT ON COLUMN vault_session_key.opened_at IS 'When the password was given.';

ALTER TABLE vault_session_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_session_key FORCE ROW LEVEL SECURITY;
CREATE POLICY vault_session_key_own ON vault_session_key FOR ALL
  USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor());
CREATE POLICY vault_session_key_opened_at_sign_in ON vault_session_key FOR INSERT WITH CHECK (pana_task() = 'sign-in');
CREATE POLICY vault_session_key_seen_to_end ON vault_session_key FOR SELECT USING (pana_task() IN ('sign-in', 'worker'));
CREATE POLICY vault_session_key_renewed ON vault_session_key FOR UPDATE
  USING (pana_task() = 'sign-in') WITH CHECK (pana_task() = 'sign-in');
-- Whoever may end a person's session or role must be able to shut the vault with it.
CREATE POLICY vault_session_key_shut ON vault_session_key FOR DELETE USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON vault_session_key TO pana_app;
