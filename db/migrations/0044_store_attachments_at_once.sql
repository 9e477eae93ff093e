-- An attachment and all its chunks are stored in one transaction, so a broken upload leaves nothing to mark or sweep.
DROP POLICY vault_file_broken_off ON vault_file;
DROP POLICY vault_file_broken_off_seen ON vault_file;
ALTER TABLE vault_file DROP COLUMN complete_at;
ALTER TABLE vault_file ALTER COLUMN sealed_meta SET NOT NULL;
CREATE UNIQUE INDEX vault_file_once ON vault_file (place_id, form_id, form_part);
COMMENT ON TABLE vault_file IS 'Attachments of items: encrypted in chunks, stored with all their chunks or not at all.';
