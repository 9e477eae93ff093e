-- The walking example of the vault: confidential notes at a school, shared between members.

CREATE TABLE note (
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

COMMENT ON TABLE note IS 'Confidential notes of the safety service. What they say is in note_version, encrypted.';
COMMENT ON COLUMN note.place_id IS 'The school.';
COMMENT ON COLUMN note.id IS 'Id of the note and of its vault item.';
COMMENT ON COLUMN note.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN note.version IS 'Number of the newest version.';
COMMENT ON COLUMN note.created_by IS 'Who began it.';
COMMENT ON COLUMN note.created_at IS 'When.';
COMMENT ON COLUMN note.changed_at IS 'When the newest version was written.';
COMMENT ON COLUMN note.hidden_from IS 'Accounts for which this row does not exist.';

ALTER TABLE note ENABLE ROW LEVEL SECURITY;
ALTER TABLE note FORCE ROW LEVEL SECURITY;
CREATE INDEX note_changed ON note (place_id, changed_at DESC);
CREATE POLICY note_unless_hidden ON note USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
GRANT SELECT, INSERT, UPDATE ON note TO pana_app;

CREATE TABLE note_version (
  place_id    uuid NOT NULL,
  note_id     uuid NOT NULL,
  version     integer NOT NULL,
  place_path  text NOT NULL,
  heading     bytea NOT NULL,
  body        bytea NOT NULL,
  written_by  uuid NOT NULL,
  written_at  timestamptz NOT NULL,
  hidden_from uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, note_id, version),
  FOREIGN KEY (place_id, note_id) REFERENCES note (place_id, id)
);

COMMENT ON TABLE note_version IS 'Every version of a note; never changed, the next one follows.';
COMMENT ON COLUMN note_version.place_id IS 'The school.';
COMMENT ON COLUMN note_version.note_id IS 'The note.';
COMMENT ON COLUMN note_version.version IS 'Number from 1.';
COMMENT ON COLUMN note_version.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN note_version.heading IS 'Title and about whom, encrypted.';
COMMENT ON COLUMN note_version.body IS 'Text, encrypted.';
COMMENT ON COLUMN note_version.written_by IS 'Who wrote this version.';
COMMENT ON COLUMN note_version.written_at IS 'When.';
COMMENT ON COLUMN note_version.hidden_from IS 'Accounts for which this row does not exist.';

ALTER TABLE note_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE note_version FORCE ROW LEVEL SECURITY;
CREATE POLICY note_version_unless_hidden ON note_version USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
GRANT SELECT, INSERT, UPDATE ON note_version TO pana_app;
