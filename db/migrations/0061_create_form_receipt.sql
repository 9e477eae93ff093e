CREATE TABLE form_receipt (
  owner         text NOT NULL,
  form_hash     bytea NOT NULL,
  sealed_result bytea NOT NULL,
  expires_at    timestamptz NOT NULL,
  PRIMARY KEY (owner, form_hash)
);
CREATE INDEX form_receipt_expiry ON form_receipt (expires_at);
COMMENT ON TABLE form_receipt IS 'Forms that did their work already: the same form sent again changes nothing and gets the same answer. Nothing in it can be read or joined without the form''s own id.';
COMMENT ON COLUMN form_receipt.owner IS 'Account that sent the form, or the machine job it came through.';
COMMENT ON COLUMN form_receipt.form_hash IS 'Hash of the id made with the form.';
COMMENT ON COLUMN form_receipt.sealed_result IS 'What the form was answered with, sealed under a key made from the form''s id.';
COMMENT ON COLUMN form_receipt.expires_at IS 'Midnight after which it may be deleted; to the day, so that it tells no time.';

ALTER TABLE form_receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE form_receipt FORCE ROW LEVEL SECURITY;
CREATE POLICY form_receipt_own ON form_receipt
  USING (owner = coalesce(pana_actor()::text, pana_task()) OR (pana_task() = 'gate' AND expires_at < now()))
  WITH CHECK (owner = coalesce(pana_actor()::text, pana_task()));
GRANT SELECT, INSERT, UPDATE, DELETE ON form_receipt TO pana_app;
