-- What other rooms and the record itself say of a child over the years. Each entry is sealed under the key of the matter it tells of.

CREATE TABLE child_entry (
  place_id    uuid NOT NULL,
  child_id    uuid NOT NULL,
  id          uuid NOT NULL,
  place_path  text NOT NULL,
  at          timestamptz NOT NULL,
  kind        text NOT NULL CONSTRAINT child_entry_kind_named CHECK (kind ~ '^[a-z]+\.[a-zA-Z]+$'),
  item_id     uuid NOT NULL,
  body        bytea NOT NULL,
  written_by  uuid NOT NULL,
  hidden_from uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, child_id, id),
  FOREIGN KEY (place_id, child_id) REFERENCES child (place_id, id),
  FOREIGN KEY (place_id, item_id) REFERENCES vault_item (place_id, id)
);

COMMENT ON TABLE child_entry IS 'Entries in the chronology of a child, each sealed under the key of the matter it tells of.';
COMMENT ON COLUMN child_entry.place_id IS 'The school.';
COMMENT ON COLUMN child_entry.child_id IS 'The record.';
COMMENT ON COLUMN child_entry.id IS 'Id of the entry.';
COMMENT ON COLUMN child_entry.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN child_entry.at IS 'When it happened.';
COMMENT ON COLUMN child_entry.kind IS 'room.whatHappened.';
COMMENT ON COLUMN child_entry.item_id IS 'The vault item it tells of; who holds no key to that reads no entry.';
COMMENT ON COLUMN child_entry.body IS 'What it says, encrypted.';
COMMENT ON COLUMN child_entry.written_by IS 'Who wrote it.';
COMMENT ON COLUMN child_entry.hidden_from IS 'Accounts for which this row does not exist.';

ALTER TABLE child_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE child_entry FORCE ROW LEVEL SECURITY;
CREATE INDEX child_entry_item ON child_entry (place_id, item_id);
CREATE POLICY child_entry_unless_hidden ON child_entry USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
CREATE POLICY child_entry_not_by_token ON child_entry AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT, UPDATE ON child_entry TO pana_app;
