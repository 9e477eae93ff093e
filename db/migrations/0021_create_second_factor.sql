CREATE TABLE authenticator (
  account_id    uuid PRIMARY KEY REFERENCES account (id),
  secret_sealed bytea NOT NULL,
  created_at    timestamptz NOT NULL,
  confirmed_at  timestamptz,
  last_step     bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE authenticator IS 'The authenticator app of an account: codes that change every 30 seconds.';
COMMENT ON COLUMN authenticator.account_id IS 'Whose app it is.';
COMMENT ON COLUMN authenticator.secret_sealed IS 'The shared secret, encrypted under the server''s own key, which is not in the database.';
COMMENT ON COLUMN authenticator.created_at IS 'When the secret was made.';
COMMENT ON COLUMN authenticator.confirmed_at IS 'When a first code proved that the app has it; it counts only from then.';
COMMENT ON COLUMN authenticator.last_step IS 'Number of the 30-second step of the last code used: no code of it or before is taken again.';

CREATE TABLE passkey (
  account_id    uuid NOT NULL REFERENCES account (id),
  id            uuid NOT NULL,
  credential_id text NOT NULL,
  public_key    bytea NOT NULL,
  counter       bigint NOT NULL,
  transports    text[] NOT NULL,
  label         text NOT NULL,
  created_at    timestamptz NOT NULL,
  last_used_at  timestamptz,
  PRIMARY KEY (account_id, id),
  CONSTRAINT passkey_credential_unique UNIQUE (credential_id)
);
COMMENT ON TABLE passkey IS 'Passkeys of an account: each stays on a device, here lies its public key only.';
COMMENT ON COLUMN passkey.account_id IS 'Whose passkey it is.';
COMMENT ON COLUMN passkey.id IS 'Id of the passkey in this program.';
COMMENT ON COLUMN passkey.credential_id IS 'Id under which the device knows it, base64url.';
COMMENT ON COLUMN passkey.public_key IS 'Public key, COSE.';
COMMENT ON COLUMN passkey.counter IS 'Last signature counter of the device, where it keeps one.';
COMMENT ON COLUMN passkey.transports IS 'How the device may be reached, a hint for the browser.';
COMMENT ON COLUMN passkey.label IS 'Name the owner knows it by.';
COMMENT ON COLUMN passkey.created_at IS 'When it was added.';
COMMENT ON COLUMN passkey.last_used_at IS 'When it was last used to sign in.';

CREATE TABLE passkey_challenge (
  id         uuid PRIMARY KEY,
  purpose    text NOT NULL CONSTRAINT passkey_challenge_purpose_known CHECK (purpose IN ('add', 'confirm', 'sign-in')),
  account_id uuid REFERENCES account (id),
  challenge  text NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX passkey_challenge_expiry ON passkey_challenge (expires_at);
COMMENT ON TABLE passkey_challenge IS 'Random words a device must sign within minutes; each is taken once.';
COMMENT ON COLUMN passkey_challenge.id IS 'Id that travels with the form.';
COMMENT ON COLUMN passkey_challenge.purpose IS 'What the answer may be used for.';
COMMENT ON COLUMN passkey_challenge.account_id IS 'Who is asked; null when signing in without having said who one is.';
COMMENT ON COLUMN passkey_challenge.challenge IS 'The random word, base64url.';
COMMENT ON COLUMN passkey_challenge.expires_at IS 'Until when the answer is awaited.';

CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account (id),
  code_hash  bytea NOT NULL,
  used_at    timestamptz,
  PRIMARY KEY (account_id, code_hash)
);
COMMENT ON TABLE recovery_code IS 'Codes on paper for a lost second factor; each works once.';
COMMENT ON COLUMN recovery_code.account_id IS 'Whose code it is.';
COMMENT ON COLUMN recovery_code.code_hash IS 'SHA-256 over account and code; a code has 60 random bits.';
COMMENT ON COLUMN recovery_code.used_at IS 'When it was used; null while it works.';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['authenticator', 'passkey', 'passkey_challenge', 'recovery_code'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I USING (pana_task() = ''sign-in'') WITH CHECK (pana_task() = ''sign-in'')', name || '_for_sign_in', name);
    EXECUTE format('CREATE POLICY %I ON %I USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor())', name || '_own', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO pana_app', name);
  END LOOP;
END $$;
CREATE POLICY passkey_challenge_swept ON passkey_challenge USING (pana_task() = 'worker');
