-- Somebody unknown writes what is sealed, and comes back with a receipt. Neither reaches a place: the task 'caller' sees
-- and adds only rows that carry the id of the secret it shows, of which the database keeps nothing else.
CREATE FUNCTION pana_secret() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('pana.secret', true), '')::uuid $$;
COMMENT ON FUNCTION pana_secret() IS 'Id of the secret shown by somebody unknown, set by SET LOCAL; null for everybody else.';
GRANT EXECUTE ON FUNCTION pana_secret() TO pana_app, pana_report;

ALTER TABLE vault_item ADD COLUMN receipt_id uuid;
COMMENT ON COLUMN vault_item.receipt_id IS 'The receipt of somebody unknown that opens it; null for all else.';
ALTER TABLE vault_file ADD COLUMN receipt_id uuid;
COMMENT ON COLUMN vault_file.receipt_id IS 'The receipt whose holder sent it; null for all else.';
ALTER TABLE vault_file_chunk ADD COLUMN receipt_id uuid;
COMMENT ON COLUMN vault_file_chunk.receipt_id IS 'The receipt whose holder sent it; null for all else.';

-- An officer above may have to read what a school leaves unread, and the server has no key to give one then: it is sealed
-- at once, and opens from the escalation on.
ALTER TABLE vault_grant ADD COLUMN opens_at timestamptz;
COMMENT ON COLUMN vault_grant.opens_at IS 'For whoever stands by: from when it opens, brought forward when the call is passed on; null for those who read at once.';

DROP POLICY vault_item_from_public ON vault_item;
CREATE POLICY vault_item_from_caller ON vault_item FOR INSERT
  WITH CHECK (pana_task() = 'caller' AND receipt_id = pana_secret() AND created_by IS NULL);
CREATE POLICY vault_item_of_receipt ON vault_item FOR SELECT USING (pana_task() = 'caller' AND receipt_id = pana_secret());

DROP POLICY vault_grant_from_public ON vault_grant;
CREATE POLICY vault_grant_from_caller ON vault_grant FOR INSERT WITH CHECK (pana_task() = 'caller' AND granted_by IS NULL);
CREATE POLICY vault_grant_of_receipt ON vault_grant FOR SELECT
  USING (pana_task() = 'caller' AND holder_kind = 'receipt' AND holder_id = pana_secret());

CREATE POLICY vault_file_of_receipt ON vault_file
  USING (pana_task() = 'caller' AND receipt_id = pana_secret()) WITH CHECK (pana_task() = 'caller' AND receipt_id = pana_secret());
CREATE POLICY vault_file_chunk_of_receipt ON vault_file_chunk
  USING (pana_task() = 'caller' AND receipt_id = pana_secret()) WITH CHECK (pana_task() = 'caller' AND receipt_id = pana_secret());
