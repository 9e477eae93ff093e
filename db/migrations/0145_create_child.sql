-- A child's record at a school. Who the child is lies sealed in child_version; here stands only that there is a record.

CREATE TABLE child (
  place_id    uuid NOT NULL,
  id          uuid NOT NULL,
  place_path  text NOT NULL,
  version     integer NOT NULL,
  created_by  uuid NOT NULL,
  created_at  timestamptz NOT NULL,
  changed_at  timestamptz NOT NULL,
  hidden_from uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, id) REFERENCES vault_item (place_id, id)
);

COMMENT ON TABLE child IS 'Records of children kept by the safety service. What they say is in child_version, encrypted.';
COMMENT ON COLUMN child.place_id IS 'The school.';
COMMENT ON COLUMN child.id IS 'Id of the record and of its vault item.';
COMMENT ON COLUMN child.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN child.version IS 'Number of the newest version.';
COMMENT ON COLUMN child.created_by IS 'Who began it.';
COMMENT ON COLUMN child.created_at IS 'When.';
COMMENT ON COLUMN child.changed_at IS 'When the newest version was written.';
COMMENT ON COLUMN child.hidden_from IS 'Accounts for which this row does not exist.';

ALTER TABLE child ENABLE ROW LEVEL SECURITY;
ALTER TABLE child FORCE ROW LEVEL SECURITY;
CREATE INDEX child_changed ON child (place_id, changed_at DESC);
CREATE POLICY child_unless_hidden ON child USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
CREATE POLICY child_not_by_token ON child AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT, UPDATE ON child TO pana_app;

CREATE TABLE child_version (
  place_id    uuid NOT NULL,
  child_id    uuid NOT NULL,
  version     integer NOT NULL,
  place_path  text NOT NULL,
  body        bytea NOT NULL,
  written_by  uuid NOT NULL,
  written_at  timestamptz NOT NULL,
  hidden_from uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, child_id, version),
  FOREIGN KEY (place_id, child_id) REFERENCES child (place_id, id)
);

COMMENT ON TABLE child_version IS 'Every version of a child''s record; never changed, the next one follows.';
COMMENT ON COLUMN child_version.place_id IS 'The school.';
COMMENT ON COLUMN child_version.child_id IS 'The record.';
COMMENT ON COLUMN child_version.version IS 'Number from 1.';
COMMENT ON COLUMN child_version.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN child_version.body IS 'All of the record as it stood, encrypted.';
COMMENT ON COLUMN child_version.written_by IS 'Who wrote this version.';
COMMENT ON COLUMN child_version.written_at IS 'When.';
COMMENT ON COLUMN child_version.hidden_from IS 'Accounts for which this row does not exist.';

ALTER TABLE child_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE child_version FORCE ROW LEVEL SECURITY;
CREATE POLICY child_version_unless_hidden ON child_version USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
CREATE POLICY child_version_not_by_token ON child_version AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT, UPDATE ON child_version TO pana_app;
