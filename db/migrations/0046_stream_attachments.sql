-- A file arrives in chunks, each stored by a short transaction of its own. Until the last one it belongs to no item
-- and is seen by nobody but whoever sends it; what broke off is swept by the worker.
ALTER TABLE vault_file ADD COLUMN pending_by uuid;
ALTER TABLE vault_file ALTER COLUMN item_id DROP NOT NULL;
ALTER TABLE vault_file ALTER COLUMN sealed_meta DROP NOT NULL;
ALTER TABLE vault_file ALTER COLUMN form_id DROP NOT NULL;
ALTER TABLE vault_file ALTER COLUMN form_part DROP NOT NULL;
ALTER TABLE vault_file ADD CONSTRAINT vault_file_pending_or_whole CHECK (
  CASE WHEN pending_by IS NULL
    THEN item_id IS NOT NULL AND sealed_meta IS NOT NULL AND form_id IS NOT NULL AND form_part IS NOT NULL
    ELSE item_id IS NULL AND sealed_meta IS NULL AND form_id IS NULL AND form_part IS NULL
  END
);
ALTER TABLE vault_file_chunk ADD COLUMN pending_by uuid;

COMMENT ON TABLE vault_file IS 'Attachments of items: encrypted in chunks. One with pending_by is still arriving or broke off: it belongs to no item.';
COMMENT ON COLUMN vault_file.pending_by IS 'Who is sending it; null once it is whole and belongs to its item.';
COMMENT ON COLUMN vault_file.item_id IS 'The item it is attached to; null while it arrives.';
COMMENT ON COLUMN vault_file.sealed_meta IS 'Name, type and size, encrypted; null while it arrives.';
COMMENT ON COLUMN vault_file.form_id IS 'The form it came with, so that a form sent twice stores it once; null while it arrives.';
COMMENT ON COLUMN vault_file.form_part IS 'Which file of the form; null while it arrives.';
COMMENT ON COLUMN vault_file_chunk.pending_by IS 'Who is sending the file; null once it is whole.';

CREATE INDEX vault_file_pending ON vault_file (created_at) WHERE pending_by IS NOT NULL;

DROP POLICY vault_file_unless_hidden ON vault_file;
CREATE POLICY vault_file_unless_hidden ON vault_file
  USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE AND (pending_by IS NULL OR pending_by = pana_actor()))
  WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE AND (pending_by IS NULL OR pending_by = pana_actor()));
CREATE POLICY vault_file_left_seen ON vault_file FOR SELECT USING (pana_task() = 'worker' AND pending_by IS NOT NULL);
CREATE POLICY vault_file_left_swept ON vault_file FOR DELETE USING (pana_task() = 'worker' AND pending_by IS NOT NULL);

DROP POLICY vault_file_chunk_unless_hidden ON vault_file_chunk;
CREATE POLICY vault_file_chunk_unless_hidden ON vault_file_chunk
  USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE AND (pending_by IS NULL OR pending_by = pana_actor()))
  WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE AND (pending_by IS NULL OR pending_by = pana_actor()));
