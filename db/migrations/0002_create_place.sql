CREATE SEQUENCE place_label_seq;
COMMENT ON SEQUENCE place_label_seq IS 'Numbers that label districts, schools and other places inside a path.';

CREATE TABLE place (
  id         uuid PRIMARY KEY,
  kind       text NOT NULL CONSTRAINT place_kind_known CHECK (kind IN
               ('nation', 'region', 'district', 'school', 'network', 'institute', 'psychologicalCentre', 'parentsCentre')),
  parent_id  uuid REFERENCES place (id),
  path       text NOT NULL UNIQUE CONSTRAINT place_path_shape CHECK (path ~ '^/([a-z0-9]+/)+$'),
  code       text NOT NULL,
  name_kk    text NOT NULL,
  name_ru    text NOT NULL,
  name_en    text NOT NULL,
  valid_from date NOT NULL,
  valid_to   date,
  CONSTRAINT place_root_has_no_parent CHECK ((kind = 'nation') = (parent_id IS NULL)),
  CONSTRAINT place_period_in_order CHECK (valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT place_code_unique UNIQUE (kind, code)
);
CREATE INDEX place_parent ON place (parent_id);
CREATE INDEX place_path_prefix ON place (path text_pattern_ops);

COMMENT ON TABLE place IS 'The tree of places: nation, regions, districts, schools; and networks, institutes and centres beside it. The directory is public.';
COMMENT ON COLUMN place.id IS 'Id of the place; never changes, whatever the place is moved under.';
COMMENT ON COLUMN place.kind IS 'What kind of place it is.';
COMMENT ON COLUMN place.parent_id IS 'The place it lies under; only the nation has none.';
COMMENT ON COLUMN place.path IS 'Labels from the root, such as /kz/75/12/; reach is a prefix of it. Changes when the place moves.';
COMMENT ON COLUMN place.code IS 'Code unique within the kind: ISO digits of a region, code of a district or school.';
COMMENT ON COLUMN place.name_kk IS 'Name in Kazakh.';
COMMENT ON COLUMN place.name_ru IS 'Name in Russian.';
COMMENT ON COLUMN place.name_en IS 'Name in English.';
COMMENT ON COLUMN place.valid_from IS 'First day of existence.';
COMMENT ON COLUMN place.valid_to IS 'First day of no longer existing; null while it exists.';

ALTER TABLE place ENABLE ROW LEVEL SECURITY;
ALTER TABLE place FORCE ROW LEVEL SECURITY;
CREATE POLICY place_is_public ON place FOR SELECT USING (true);
CREATE POLICY place_insert_within_reach ON place FOR INSERT WITH CHECK (pana_within(path));
CREATE POLICY place_update_within_reach ON place FOR UPDATE USING (pana_within(path)) WITH CHECK (pana_within(path));

GRANT SELECT, INSERT, UPDATE ON place TO pana_app;
GRANT SELECT ON place TO pana_report;
GRANT USAGE ON SEQUENCE place_label_seq TO pana_app;
