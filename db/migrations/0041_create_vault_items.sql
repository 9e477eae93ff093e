-- Items of confidential matter, the grants that let people open them, and what belongs to an item.
-- hidden_from carries the people an item is hidden from into every row that could betray it, because a
-- policy may look only at the row's own columns.

CREATE TABLE vault_item (
  place_id    uuid NOT NULL REFERENCES place (id),
  id          uuid NOT NULL,
  place_path  text NOT NULL,
  kind        text NOT NULL,
  set_id      uuid,
  key_version integer NOT NULL CONSTRAINT vault_item_key_version_positive CHECK (key_version > 0),
  past_school boolean NOT NULL DEFAULT false,
  hidden_from uuid[] NOT NULL DEFAULT '{}',
  created_by  uuid,
  created_at  timestamptz NOT NULL,
  locked_at   timestamptz,
  erased_at   timestamptz,
  PRIMARY KEY (place_id, id)
);

COMMENT ON TABLE vault_item IS 'Confidential items: each has its own random key. The text itself lies, encrypted, in the tables of the rooms.';
COMMENT ON COLUMN vault_item.place_id IS 'The place the item belongs to.';
COMMENT ON COLUMN vault_item.id IS 'Id of the item.';
COMMENT ON COLUMN vault_item.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN vault_item.kind IS 'What it is: note, searchKey, call, case …';
COMMENT ON COLUMN vault_item.set_id IS 'Items of one matter share it, so that a member can be excluded from all of them at once.';
COMMENT ON COLUMN vault_item.key_version IS 'Number of the key in use for new writing; each revocation makes the next.';
COMMENT ON COLUMN vault_item.past_school IS 'Sealed past the school: not sealed to the recovery key of the school.';
COMMENT ON COLUMN vault_item.hidden_from IS 'Accounts for which this row does not exist.';
COMMENT ON COLUMN vault_item.created_by IS 'Who made it; null for anonymous people.';
COMMENT ON COLUMN vault_item.created_at IS 'When it was made, as coarse as its room needs.';
COMMENT ON COLUMN vault_item.locked_at IS 'Since when it is locked to the people who hold it; null while it can be shared on.';
COMMENT ON COLUMN vault_item.erased_at IS 'When its keys were destroyed.';

ALTER TABLE vault_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_item FORCE ROW LEVEL SECURITY;
CREATE INDEX vault_item_kind ON vault_item (place_id, kind, created_at DESC);
CREATE INDEX vault_item_set ON vault_item (place_id, set_id) WHERE set_id IS NOT NULL;
CREATE POLICY vault_item_unless_hidden ON vault_item USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
CREATE POLICY vault_item_from_public ON vault_item FOR INSERT WITH CHECK (pana_task() = 'public');
GRANT SELECT, INSERT, UPDATE ON vault_item TO pana_app;

CREATE TABLE vault_grant (
  place_id     uuid NOT NULL,
  item_id      uuid NOT NULL,
  key_version  integer NOT NULL,
  holder_kind  text NOT NULL CONSTRAINT vault_grant_holder_known CHECK (holder_kind IN ('account', 'recovery', 'receipt')),
  holder_id    uuid NOT NULL,
  place_path   text NOT NULL,
  key_id       uuid NOT NULL,
  holder_key   bytea,
  sealed_key   bytea NOT NULL CONSTRAINT vault_grant_is_sealed CHECK (octet_length(sealed_key) = 80),
  granted_by   uuid,
  granted_at   timestamptz NOT NULL,
  suspended_at timestamptz,
  hidden_from  uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, item_id, key_version, holder_kind, holder_id),
  FOREIGN KEY (place_id, item_id) REFERENCES vault_item (place_id, id),
  CONSTRAINT vault_grant_receipt_brings_key CHECK ((holder_kind = 'receipt') = (holder_key IS NOT NULL))
);

COMMENT ON TABLE vault_grant IS 'Who may open which item: the key of the item, sealed to the public key of the holder. A revoked grant is deleted, so that its sealed key is gone.';
COMMENT ON COLUMN vault_grant.place_id IS 'The place the item belongs to.';
COMMENT ON COLUMN vault_grant.item_id IS 'The item.';
COMMENT ON COLUMN vault_grant.key_version IS 'Which of the keys of the item.';
COMMENT ON COLUMN vault_grant.holder_kind IS 'A person, the recovery key of the school, or the receipt of an anonymous reporter.';
COMMENT ON COLUMN vault_grant.holder_id IS 'The account; the place, for its recovery key; the call, for a receipt.';
COMMENT ON COLUMN vault_grant.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN vault_grant.key_id IS 'The key pair it is sealed to. When that is retired the grant waits for re-admission.';
COMMENT ON COLUMN vault_grant.holder_key IS 'Public key of a receipt, which stands in no other table.';
COMMENT ON COLUMN vault_grant.sealed_key IS 'The key of the item in a sealed box of libsodium.';
COMMENT ON COLUMN vault_grant.granted_by IS 'Who granted it; null for anonymous people.';
COMMENT ON COLUMN vault_grant.granted_at IS 'When, as coarse as the item.';
COMMENT ON COLUMN vault_grant.suspended_at IS 'When the holder lost the role while nobody else could read the item; opens nothing.';
COMMENT ON COLUMN vault_grant.hidden_from IS 'Accounts for which this row does not exist.';

ALTER TABLE vault_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_grant FORCE ROW LEVEL SECURITY;
CREATE INDEX vault_grant_holder ON vault_grant (place_id, holder_id, item_id);
CREATE INDEX vault_grant_by_account ON vault_grant (holder_id) WHERE holder_kind = 'account';
CREATE POLICY vault_grant_unless_hidden ON vault_grant USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
CREATE POLICY vault_grant_from_public ON vault_grant FOR INSERT WITH CHECK (pana_task() = 'public');
GRANT SELECT, INSERT, UPDATE, DELETE ON vault_grant TO pana_app;

CREATE TABLE vault_search_token (
  place_id    uuid NOT NULL,
  token       bytea NOT NULL CONSTRAINT vault_search_token_length CHECK (octet_length(token) = 16),
  item_id     uuid NOT NULL,
  place_path  text NOT NULL,
  hidden_from uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, token, item_id),
  FOREIGN KEY (place_id, item_id) REFERENCES vault_item (place_id, id)
);

COMMENT ON TABLE vault_search_token IS 'Keyed hashes of words by which an item is found. The key is itself an item of the school, so the table alone tells nothing.';
COMMENT ON COLUMN vault_search_token.place_id IS 'The place the item belongs to.';
COMMENT ON COLUMN vault_search_token.token IS 'BLAKE2b of a normalised word under the search key of the place.';
COMMENT ON COLUMN vault_search_token.item_id IS 'The item found by it.';
COMMENT ON COLUMN vault_search_token.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN vault_search_token.hidden_from IS 'Accounts for which this row does not exist.';

ALTER TABLE vault_search_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_search_token FORCE ROW LEVEL SECURITY;
CREATE INDEX vault_search_token_item ON vault_search_token (place_id, item_id);
CREATE POLICY vault_search_token_unless_hidden ON vault_search_token USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
GRANT SELECT, INSERT, UPDATE, DELETE ON vault_search_token TO pana_app;

CREATE TABLE vault_file (
  place_id    uuid NOT NULL,
  id          uuid NOT NULL,
  item_id     uuid NOT NULL,
  place_path  text NOT NULL,
  key_version integer NOT NULL,
  sealed_meta bytea,
  header      bytea NOT NULL,
  stored_size integer NOT NULL DEFAULT 0,
  form_id     uuid NOT NULL,
  form_part   integer NOT NULL,
  created_by  uuid,
  created_at  timestamptz NOT NULL,
  complete_at timestamptz,
  hidden_from uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, item_id) REFERENCES vault_item (place_id, id),
  CONSTRAINT vault_file_complete_is_described CHECK (complete_at IS NULL OR sealed_meta IS NOT NULL)
);

COMMENT ON TABLE vault_file IS 'Attachments of items: encrypted in chunks. One without complete_at is an upload that broke off, and opens nowhere.';
COMMENT ON COLUMN vault_file.place_id IS 'The place the item belongs to.';
COMMENT ON COLUMN vault_file.id IS 'Id of the file.';
COMMENT ON COLUMN vault_file.item_id IS 'The item it is attached to.';
COMMENT ON COLUMN vault_file.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN vault_file.key_version IS 'The key of the item from which the key of the file is derived.';
COMMENT ON COLUMN vault_file.sealed_meta IS 'Name, type and size, encrypted.';
COMMENT ON COLUMN vault_file.header IS 'Header of the secretstream.';
COMMENT ON COLUMN vault_file.stored_size IS 'Bytes stored.';
COMMENT ON COLUMN vault_file.form_id IS 'The form it came with, so that a form sent twice stores it once.';
COMMENT ON COLUMN vault_file.form_part IS 'Which file of the form.';
COMMENT ON COLUMN vault_file.created_by IS 'Who attached it; null for anonymous people.';
COMMENT ON COLUMN vault_file.created_at IS 'When the upload began.';
COMMENT ON COLUMN vault_file.complete_at IS 'When the last chunk was in.';
COMMENT ON COLUMN vault_file.hidden_from IS 'Accounts for which this row does not exist.';

ALTER TABLE vault_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_file FORCE ROW LEVEL SECURITY;
CREATE INDEX vault_file_item ON vault_file (place_id, item_id);
CREATE UNIQUE INDEX vault_file_once ON vault_file (place_id, form_id, form_part) WHERE complete_at IS NOT NULL;
CREATE POLICY vault_file_unless_hidden ON vault_file USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
CREATE POLICY vault_file_broken_off ON vault_file FOR DELETE USING (pana_task() = 'worker' AND complete_at IS NULL);
CREATE POLICY vault_file_broken_off_seen ON vault_file FOR SELECT USING (pana_task() = 'worker' AND complete_at IS NULL);
GRANT SELECT, INSERT, UPDATE, DELETE ON vault_file TO pana_app;

CREATE TABLE vault_file_chunk (
  place_id    uuid NOT NULL,
  file_id     uuid NOT NULL,
  seq         integer NOT NULL,
  place_path  text NOT NULL,
  bytes       bytea NOT NULL,
  hidden_from uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, file_id, seq),
  FOREIGN KEY (place_id, file_id) REFERENCES vault_file (place_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE vault_file_chunk IS 'The chunks of attachments, each a message of an encrypted stream: none can be left out, doubled or moved.';
COMMENT ON COLUMN vault_file_chunk.place_id IS 'The place the item belongs to.';
COMMENT ON COLUMN vault_file_chunk.file_id IS 'The file.';
COMMENT ON COLUMN vault_file_chunk.seq IS 'Number of the chunk from 0.';
COMMENT ON COLUMN vault_file_chunk.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN vault_file_chunk.bytes IS 'Encrypted bytes.';
COMMENT ON COLUMN vault_file_chunk.hidden_from IS 'Accounts for which this row does not exist.';

ALTER TABLE vault_file_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_file_chunk FORCE ROW LEVEL SECURITY;
ALTER TABLE vault_file_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE POLICY vault_file_chunk_unless_hidden ON vault_file_chunk USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
GRANT SELECT, INSERT, UPDATE, DELETE ON vault_file_chunk TO pana_app;

CREATE TABLE vault_recovery_key (
  place_id   uuid NOT NULL REFERENCES place (id),
  id         uuid NOT NULL,
  place_path text NOT NULL,
  public_key bytea NOT NULL CONSTRAINT vault_recovery_key_length CHECK (octet_length(public_key) = 32),
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  retired_at timestamptz,
  PRIMARY KEY (place_id, id)
);

COMMENT ON TABLE vault_recovery_key IS 'Recovery keys of schools. The private half exists only as three printed shares, of which two rebuild it.';
COMMENT ON COLUMN vault_recovery_key.place_id IS 'The school.';
COMMENT ON COLUMN vault_recovery_key.id IS 'Id of the key pair.';
COMMENT ON COLUMN vault_recovery_key.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN vault_recovery_key.public_key IS 'X25519 public key.';
COMMENT ON COLUMN vault_recovery_key.created_by IS 'Who printed the shares.';
COMMENT ON COLUMN vault_recovery_key.created_at IS 'When the shares were printed.';
COMMENT ON COLUMN vault_recovery_key.retired_at IS 'When newer shares replaced them.';

ALTER TABLE vault_recovery_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_recovery_key FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX vault_recovery_key_one_in_use ON vault_recovery_key (place_id) WHERE retired_at IS NULL;
CREATE POLICY vault_recovery_key_is_public ON vault_recovery_key FOR SELECT USING (true);
CREATE POLICY vault_recovery_key_within_reach ON vault_recovery_key FOR ALL USING (pana_within(place_path)) WITH CHECK (pana_within(place_path));
GRANT SELECT, INSERT, UPDATE ON vault_recovery_key TO pana_app;

CREATE TABLE vault_readmission (
  place_id     uuid NOT NULL REFERENCES place (id),
  id           uuid NOT NULL,
  place_path   text NOT NULL,
  account_id   uuid NOT NULL REFERENCES account (id),
  requested_at timestamptz NOT NULL,
  finished_at  timestamptz,
  PRIMARY KEY (place_id, id)
);

COMMENT ON TABLE vault_readmission IS 'Requests of members whose old key was lost with a forgotten password to be let in again.';
COMMENT ON COLUMN vault_readmission.place_id IS 'The place where they were a reader.';
COMMENT ON COLUMN vault_readmission.id IS 'Id of the request.';
COMMENT ON COLUMN vault_readmission.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN vault_readmission.account_id IS 'Who asks.';
COMMENT ON COLUMN vault_readmission.requested_at IS 'When they asked.';
COMMENT ON COLUMN vault_readmission.finished_at IS 'When the last item a colleague could open was sealed to the new key.';

ALTER TABLE vault_readmission ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_readmission FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX vault_readmission_one_open ON vault_readmission (place_id, account_id) WHERE finished_at IS NULL;
CREATE POLICY vault_readmission_within_reach ON vault_readmission USING (pana_within(place_path)) WITH CHECK (pana_within(place_path));
GRANT SELECT, INSERT, UPDATE ON vault_readmission TO pana_app;

CREATE TABLE vault_consent (
  place_id       uuid NOT NULL,
  readmission_id uuid NOT NULL,
  account_id     uuid NOT NULL,
  place_path     text NOT NULL,
  given_as       text NOT NULL CONSTRAINT vault_consent_role_known CHECK (given_as IN ('head', 'officer')),
  given_at       timestamptz NOT NULL,
  PRIMARY KEY (place_id, readmission_id, account_id),
  FOREIGN KEY (place_id, readmission_id) REFERENCES vault_readmission (place_id, id)
);

COMMENT ON TABLE vault_consent IS 'Consents to re-admission: the head of the team for what the head may read, the co-ordinating officer for the rest.';
COMMENT ON COLUMN vault_consent.place_id IS 'The place.';
COMMENT ON COLUMN vault_consent.readmission_id IS 'The request.';
COMMENT ON COLUMN vault_consent.account_id IS 'Who consents.';
COMMENT ON COLUMN vault_consent.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN vault_consent.given_as IS 'As head of the team or as co-ordinating officer.';
COMMENT ON COLUMN vault_consent.given_at IS 'When.';

ALTER TABLE vault_consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_consent FORCE ROW LEVEL SECURITY;
CREATE POLICY vault_consent_within_reach ON vault_consent FOR SELECT USING (pana_within(place_path));
CREATE POLICY vault_consent_moves ON vault_consent FOR UPDATE USING (pana_within(place_path)) WITH CHECK (pana_within(place_path));
CREATE POLICY vault_consent_own ON vault_consent FOR INSERT WITH CHECK (pana_within(place_path) AND account_id = pana_actor());
GRANT SELECT, INSERT, UPDATE ON vault_consent TO pana_app;

CREATE TABLE vault_erasure (
  place_id      uuid NOT NULL,
  item_id       uuid NOT NULL,
  id            uuid NOT NULL,
  place_path    text NOT NULL,
  kind          text NOT NULL,
  erased_by     uuid NOT NULL,
  erased_at     timestamptz NOT NULL,
  backups_until date NOT NULL,
  hidden_from   uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, item_id),
  FOREIGN KEY (place_id, item_id) REFERENCES vault_item (place_id, id)
);

COMMENT ON TABLE vault_erasure IS 'Certificates of erasure: the keys of an item were destroyed.';
COMMENT ON COLUMN vault_erasure.place_id IS 'The place the item belonged to.';
COMMENT ON COLUMN vault_erasure.item_id IS 'The item.';
COMMENT ON COLUMN vault_erasure.id IS 'Number of the certificate.';
COMMENT ON COLUMN vault_erasure.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN vault_erasure.kind IS 'What it was.';
COMMENT ON COLUMN vault_erasure.erased_by IS 'Who erased it.';
COMMENT ON COLUMN vault_erasure.erased_at IS 'When its keys were destroyed here.';
COMMENT ON COLUMN vault_erasure.backups_until IS 'The last day on which a backup may still hold the keys.';
COMMENT ON COLUMN vault_erasure.hidden_from IS 'Accounts for which this row does not exist.';

ALTER TABLE vault_erasure ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_erasure FORCE ROW LEVEL SECURITY;
CREATE POLICY vault_erasure_unless_hidden ON vault_erasure USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
GRANT SELECT, INSERT, UPDATE ON vault_erasure TO pana_app;

CREATE TABLE vault_draft (
  place_id   uuid NOT NULL REFERENCES place (id),
  account_id uuid NOT NULL REFERENCES account (id),
  form       text NOT NULL,
  place_path text NOT NULL,
  key_id     uuid NOT NULL,
  sealed     bytea NOT NULL,
  saved_at   timestamptz NOT NULL,
  PRIMARY KEY (place_id, account_id, form)
);

COMMENT ON TABLE vault_draft IS 'What a person typed and has not yet saved, sealed to their own public key: that works while the vault is shut.';
COMMENT ON COLUMN vault_draft.place_id IS 'The place it was typed for.';
COMMENT ON COLUMN vault_draft.account_id IS 'Who typed it; nobody else sees the row.';
COMMENT ON COLUMN vault_draft.form IS 'Which form, such as note:new or note:ID.';
COMMENT ON COLUMN vault_draft.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN vault_draft.key_id IS 'The key pair it is sealed to.';
COMMENT ON COLUMN vault_draft.sealed IS 'The fields of the form in a sealed box.';
COMMENT ON COLUMN vault_draft.saved_at IS 'When.';

ALTER TABLE vault_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY vault_draft_own ON vault_draft USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor());
GRANT SELECT, INSERT, UPDATE, DELETE ON vault_draft TO pana_app;
