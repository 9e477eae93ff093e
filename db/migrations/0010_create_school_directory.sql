ALTER SEQUENCE place_label_seq RESTART WITH 1001;

CREATE FUNCTION pana_total(counts integer[]) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT sum(n)::integer FROM unnest(counts) AS n $$;
COMMENT ON FUNCTION pana_total(integer[]) IS 'The sum of what is known; null when nothing is.';
GRANT EXECUTE ON FUNCTION pana_total(integer[]) TO pana_app, pana_report;

CREATE TABLE region (
  place_id    uuid PRIMARY KEY REFERENCES place (id),
  place_path  text NOT NULL,
  short_kk    text NOT NULL,
  short_ru    text NOT NULL,
  short_en    text NOT NULL,
  tile_column smallint NOT NULL CONSTRAINT region_tile_column_on_map CHECK (tile_column BETWEEN 1 AND 7),
  tile_row    smallint NOT NULL CONSTRAINT region_tile_row_on_map CHECK (tile_row BETWEEN 1 AND 9)
);
COMMENT ON TABLE region IS 'Where the tile of a region stands on the map, and its name short enough for a tile. Public.';
COMMENT ON COLUMN region.place_id IS 'The region.';
COMMENT ON COLUMN region.place_path IS 'Path of the region.';
COMMENT ON COLUMN region.short_kk IS 'Short name in Kazakh.';
COMMENT ON COLUMN region.short_ru IS 'Short name in Russian.';
COMMENT ON COLUMN region.short_en IS 'Short name in English.';
COMMENT ON COLUMN region.tile_column IS 'Column of the tile, from the west.';
COMMENT ON COLUMN region.tile_row IS 'Row of the tile, from the north.';

CREATE TABLE school (
  place_id    uuid PRIMARY KEY REFERENCES place (id),
  place_path  text NOT NULL,
  bin         text CONSTRAINT school_bin_shape CHECK (bin ~ '^[0-9]{12}$'),
  type        text NOT NULL CONSTRAINT school_type_known CHECK (type IN
                ('general', 'lyceum', 'gymnasium', 'boarding', 'networkBranch')),
  languages   text[] NOT NULL DEFAULT '{}' CONSTRAINT school_languages_known
                CHECK (languages <@ ARRAY['kk', 'ru', 'en', 'uz', 'ug', 'tg']),
  network_id  uuid REFERENCES place (id),
  public_code text NOT NULL CONSTRAINT school_public_code_shape CHECK (public_code ~ '^[2-9B-DF-HJKMNP-TV-XZ]{6}$'),
  CONSTRAINT school_public_code_unique UNIQUE (public_code)
);
CREATE INDEX school_network ON school (network_id) WHERE network_id IS NOT NULL;
CREATE INDEX school_path ON school (place_path text_pattern_ops);
COMMENT ON TABLE school IS 'What the public directory says of a school beside its name and contacts.';
COMMENT ON COLUMN school.place_id IS 'The school.';
COMMENT ON COLUMN school.place_path IS 'Path of the school, kept by the move of places.';
COMMENT ON COLUMN school.bin IS 'Business identification number, 12 digits with a check digit; null while unknown.';
COMMENT ON COLUMN school.type IS 'General, lyceum, gymnasium, boarding school or branch of a network.';
COMMENT ON COLUMN school.languages IS 'Languages of teaching.';
COMMENT ON COLUMN school.network_id IS 'The network it is a branch of; who works at the network reaches the branch.';
COMMENT ON COLUMN school.public_code IS 'Short random code for posters and links; letters and digits that cannot be mistaken for each other.';

CREATE TABLE school_size (
  place_id   uuid PRIMARY KEY REFERENCES place (id),
  place_path text NOT NULL,
  pupils     integer[] NOT NULL DEFAULT array_fill(NULL::integer, ARRAY[13])
               CONSTRAINT school_size_grades CHECK (cardinality(pupils) = 13 AND NOT (0 > ANY (pupils))),
  total      integer GENERATED ALWAYS AS (pana_total(pupils)) STORED,
  staff      integer CONSTRAINT school_size_staff_not_negative CHECK (staff >= 0)
);
CREATE INDEX school_size_path ON school_size (place_path text_pattern_ops);
COMMENT ON TABLE school_size IS 'How many learn and work at a school: for those whose reach covers it.';
COMMENT ON COLUMN school_size.place_id IS 'The school.';
COMMENT ON COLUMN school_size.place_path IS 'Path of the school, kept by the move of places.';
COMMENT ON COLUMN school_size.pupils IS 'Pupils of grades 0 to 12 in this order; null where not reported.';
COMMENT ON COLUMN school_size.total IS 'All pupils that are reported; null when none are.';
COMMENT ON COLUMN school_size.staff IS 'Staff; null when not reported.';

CREATE TABLE place_contact (
  place_id   uuid PRIMARY KEY REFERENCES place (id),
  place_path text NOT NULL,
  address    text NOT NULL DEFAULT '',
  phone      text NOT NULL DEFAULT '',
  email      text NOT NULL DEFAULT '',
  site       text NOT NULL DEFAULT ''
);
COMMENT ON TABLE place_contact IS 'How to reach a place. Public; empty texts where nothing is known.';
COMMENT ON COLUMN place_contact.place_id IS 'The place.';
COMMENT ON COLUMN place_contact.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN place_contact.address IS 'Street address.';
COMMENT ON COLUMN place_contact.phone IS 'Telephone.';
COMMENT ON COLUMN place_contact.email IS 'Mail.';
COMMENT ON COLUMN place_contact.site IS 'Web address.';

CREATE TABLE place_event (
  place_id      uuid NOT NULL REFERENCES place (id),
  id            uuid NOT NULL,
  place_path    text NOT NULL,
  kind          text NOT NULL CONSTRAINT place_event_kind_known CHECK (kind IN
                  ('created', 'renamed', 'changed', 'moved', 'ceded', 'merged', 'closed')),
  on_date       date NOT NULL,
  from_place_id uuid REFERENCES place (id),
  to_place_id   uuid REFERENCES place (id),
  reason        text NOT NULL DEFAULT '',
  detail        jsonb NOT NULL DEFAULT '{}',
  recorded_at   timestamptz NOT NULL,
  recorded_by   uuid,
  PRIMARY KEY (place_id, id)
);
CREATE INDEX place_event_to ON place_event (to_place_id) WHERE to_place_id IS NOT NULL;
CREATE INDEX place_event_from ON place_event (from_place_id) WHERE from_place_id IS NOT NULL;
COMMENT ON TABLE place_event IS 'History of a place: renamed, moved, merged, closed, territory ceded; never edited.';
COMMENT ON COLUMN place_event.place_id IS 'The place it happened to.';
COMMENT ON COLUMN place_event.id IS 'Id of the event.';
COMMENT ON COLUMN place_event.place_path IS 'Path of the place today, for reach; kept by the move of places.';
COMMENT ON COLUMN place_event.kind IS 'What happened; changed is an edit of details and seen only within reach.';
COMMENT ON COLUMN place_event.on_date IS 'The day from which it holds.';
COMMENT ON COLUMN place_event.from_place_id IS 'Moved: the place it lay under before.';
COMMENT ON COLUMN place_event.to_place_id IS 'Moved: under which; merged or ceded: into which place.';
COMMENT ON COLUMN place_event.reason IS 'Why, in words: decree, decision.';
COMMENT ON COLUMN place_event.detail IS 'Fields with their values before and after.';
COMMENT ON COLUMN place_event.recorded_at IS 'When it was entered.';
COMMENT ON COLUMN place_event.recorded_by IS 'Who entered it; null for the initial content.';

CREATE TABLE calendar (
  place_id    uuid NOT NULL REFERENCES place (id),
  kind        text NOT NULL CONSTRAINT calendar_kind_known CHECK (kind IN ('schoolYear', 'holidays')),
  year        smallint NOT NULL,
  version     integer NOT NULL,
  place_path  text NOT NULL,
  days        jsonb NOT NULL,
  source      text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  PRIMARY KEY (place_id, kind, year, version)
);
COMMENT ON TABLE calendar IS 'School years with quarters and breaks, and public holidays; each change is a new version, the newest holds. Public.';
COMMENT ON COLUMN calendar.place_id IS 'The place whose calendar it is: the nation.';
COMMENT ON COLUMN calendar.kind IS 'School year or public holidays.';
COMMENT ON COLUMN calendar.year IS 'Calendar year of the holidays, or in which the school year begins.';
COMMENT ON COLUMN calendar.version IS 'From 1, the initial content.';
COMMENT ON COLUMN calendar.place_path IS 'Path of the place.';
COMMENT ON COLUMN calendar.days IS 'The dates, as src/modules/places/schema.ts describes them.';
COMMENT ON COLUMN calendar.source IS 'The order or law the dates come from.';
COMMENT ON COLUMN calendar.recorded_at IS 'When this version was entered.';
COMMENT ON COLUMN calendar.recorded_by IS 'Who entered it; null for the initial content.';

CREATE TABLE place_import (
  place_id   uuid NOT NULL REFERENCES place (id),
  id         uuid NOT NULL,
  place_path text NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id),
  file_name  text NOT NULL,
  content    bytea NOT NULL,
  mapping    jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  PRIMARY KEY (place_id, id)
);
COMMENT ON TABLE place_import IS 'A file being imported, between its steps; seen by its owner only and deleted at the end or after a day.';
COMMENT ON COLUMN place_import.place_id IS 'The place of the role in which it was uploaded.';
COMMENT ON COLUMN place_import.id IS 'Id of the upload.';
COMMENT ON COLUMN place_import.place_path IS 'Path of that place.';
COMMENT ON COLUMN place_import.account_id IS 'Who uploaded it.';
COMMENT ON COLUMN place_import.file_name IS 'Name of the file.';
COMMENT ON COLUMN place_import.content IS 'The file.';
COMMENT ON COLUMN place_import.mapping IS 'Which column means what.';
COMMENT ON COLUMN place_import.created_at IS 'When it was uploaded.';

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['region', 'school', 'school_size', 'place_contact', 'place_event', 'calendar', 'place_import'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['region', 'school', 'school_size', 'place_contact', 'place_event', 'calendar'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK (pana_within(place_path))', t || '_insert_within_reach', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['region', 'school', 'school_size', 'place_contact'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE USING (pana_within(place_path)) WITH CHECK (pana_within(place_path))',
                   t || '_update_within_reach', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['region', 'school', 'place_contact', 'calendar'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (true)', t || '_is_public', t);
  END LOOP;
END $$;
CREATE POLICY school_size_within_reach ON school_size FOR SELECT USING (pana_within(place_path));
CREATE POLICY place_event_history ON place_event FOR SELECT USING (kind <> 'changed' OR pana_within(place_path));
CREATE POLICY place_import_own ON place_import
  USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor() AND pana_within(place_path));
CREATE POLICY place_import_swept ON place_import FOR ALL USING (pana_task() = 'worker') WITH CHECK (false);

GRANT SELECT, INSERT, UPDATE ON region, school, school_size, place_contact TO pana_app;
GRANT SELECT, INSERT ON place_event, calendar TO pana_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON place_import TO pana_app;
GRANT SELECT ON region, school, place_contact, place_event, calendar TO pana_report;
