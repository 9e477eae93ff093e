-- Erasing deletes every grant; who read until then still sees what was done with the item, and its certificate.
CREATE TABLE vault_former_reader (
  place_id    uuid NOT NULL,
  item_id     uuid NOT NULL,
  account_id  uuid NOT NULL REFERENCES account (id),
  place_path  text NOT NULL,
  hidden_from uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, item_id, account_id),
  FOREIGN KEY (place_id, item_id) REFERENCES vault_item (place_id, id)
);

COMMENT ON TABLE vault_former_reader IS 'Who held a key to an item when it was erased: they alone see its lines in the audit and its certificate. No key material.';
COMMENT ON COLUMN vault_former_reader.place_id IS 'The place the item belonged to.';
COMMENT ON COLUMN vault_former_reader.item_id IS 'The item.';
COMMENT ON COLUMN vault_former_reader.account_id IS 'Who could read it.';
COMMENT ON COLUMN vault_former_reader.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN vault_former_reader.hidden_from IS 'Accounts for which this row does not exist.';

ALTER TABLE vault_former_reader ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault_former_reader FORCE ROW LEVEL SECURITY;
CREATE POLICY vault_former_reader_unless_hidden ON vault_former_reader USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
GRANT SELECT, INSERT ON vault_former_reader TO pana_app;
