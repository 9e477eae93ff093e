-- A call, or what somebody saw, becomes a case with a number; each incident stands in the register (policy of 2021, §§ 34-36).
-- Who is in it and what happened lies sealed in case_registration. The register itself names nobody and tells no story.

CREATE TABLE protection_case (
  place_id       uuid NOT NULL,
  id             uuid NOT NULL,
  place_path     text NOT NULL,
  school_id      uuid REFERENCES place (id),
  school_year    integer NOT NULL,
  number         integer NOT NULL CONSTRAINT protection_case_number_from_one CHECK (number > 0),
  channel        text NOT NULL CONSTRAINT protection_case_channel_known
    CHECK (channel IN ('site', 'hotline', 'inPerson', 'written', 'mail', 'messenger', 'socialNetwork', 'noticed')),
  urgent         boolean NOT NULL,
  responsible_id uuid NOT NULL REFERENCES account (id),
  registered_by  uuid NOT NULL REFERENCES account (id),
  registered_on  date NOT NULL,
  registrations  integer NOT NULL DEFAULT 0,
  incidents      integer NOT NULL DEFAULT 0,
  hidden_from    uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, id),
  UNIQUE (place_id, school_year, number),
  FOREIGN KEY (place_id, id) REFERENCES vault_item (place_id, id)
);
COMMENT ON TABLE protection_case IS 'Cases: what is counted of them. What they are about is sealed in case_registration.';
COMMENT ON COLUMN protection_case.place_id IS 'The place whose people work on it: the school, or past the school the network or the region.';
COMMENT ON COLUMN protection_case.id IS 'Random id of the case and of its vault item.';
COMMENT ON COLUMN protection_case.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN protection_case.school_id IS 'The school it is about; null when nobody said.';
COMMENT ON COLUMN protection_case.school_year IS 'The calendar year in which the school year began.';
COMMENT ON COLUMN protection_case.number IS 'Number within the place and the school year: what lies past the school is numbered where it lies, so that no gap speaks.';
COMMENT ON COLUMN protection_case.channel IS 'How it came.';
COMMENT ON COLUMN protection_case.urgent IS 'Present danger at registration.';
COMMENT ON COLUMN protection_case.responsible_id IS 'Who answers for it.';
COMMENT ON COLUMN protection_case.registered_by IS 'Who registered it.';
COMMENT ON COLUMN protection_case.registered_on IS 'The day of registration.';
COMMENT ON COLUMN protection_case.registrations IS 'How many registrations it has: the number of the last.';
COMMENT ON COLUMN protection_case.incidents IS 'How many incidents it has: the number of the last.';
COMMENT ON COLUMN protection_case.hidden_from IS 'Accounts for which this row does not exist.';
ALTER TABLE protection_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE protection_case FORCE ROW LEVEL SECURITY;
CREATE POLICY protection_case_unless_hidden ON protection_case USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
CREATE POLICY protection_case_not_by_token ON protection_case AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT, UPDATE ON protection_case TO pana_app;

CREATE TABLE case_number (
  place_id    uuid NOT NULL,
  school_year integer NOT NULL,
  place_path  text NOT NULL,
  last        integer NOT NULL,
  PRIMARY KEY (place_id, school_year)
);
COMMENT ON TABLE case_number IS 'The last number given to a case of a place in a school year.';
COMMENT ON COLUMN case_number.place_id IS 'The place whose series it is.';
COMMENT ON COLUMN case_number.school_year IS 'The calendar year in which the school year began.';
COMMENT ON COLUMN case_number.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN case_number.last IS 'The last number given.';
ALTER TABLE case_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_number FORCE ROW LEVEL SECURITY;
CREATE POLICY case_number_within ON case_number USING (pana_within(place_path)) WITH CHECK (pana_within(place_path));
CREATE POLICY case_number_not_by_token ON case_number AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT, UPDATE ON case_number TO pana_app;

CREATE TABLE case_registration (
  place_id      uuid NOT NULL,
  case_id       uuid NOT NULL,
  seq           integer NOT NULL,
  place_path    text NOT NULL,
  body          bytea NOT NULL,
  registered_by uuid NOT NULL REFERENCES account (id),
  registered_at timestamptz NOT NULL,
  hidden_from   uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, case_id, seq),
  FOREIGN KEY (place_id, case_id) REFERENCES protection_case (place_id, id)
);
COMMENT ON TABLE case_registration IS 'What was registered in a case, sealed: incidents and people with their roles. Never changed, the next one follows.';
COMMENT ON COLUMN case_registration.place_id IS 'The place of the case.';
COMMENT ON COLUMN case_registration.case_id IS 'The case.';
COMMENT ON COLUMN case_registration.seq IS 'Number from 1.';
COMMENT ON COLUMN case_registration.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN case_registration.body IS 'Incidents and people, sealed.';
COMMENT ON COLUMN case_registration.registered_by IS 'Who registered it.';
COMMENT ON COLUMN case_registration.registered_at IS 'When.';
COMMENT ON COLUMN case_registration.hidden_from IS 'Accounts for which this row does not exist.';
ALTER TABLE case_registration ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_registration FORCE ROW LEVEL SECURITY;
CREATE POLICY case_registration_unless_hidden ON case_registration USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
CREATE POLICY case_registration_not_by_token ON case_registration AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT ON case_registration TO pana_app;
GRANT UPDATE (hidden_from) ON case_registration TO pana_app;

CREATE TABLE register_entry (
  place_id    uuid NOT NULL,
  case_id     uuid NOT NULL,
  seq         integer NOT NULL,
  place_path  text NOT NULL,
  school_id   uuid REFERENCES place (id),
  kind        text NOT NULL,
  form        text NOT NULL,
  counting    text NOT NULL CONSTRAINT register_entry_counting_known
    CHECK (counting IN ('humiliation', 'psychological', 'physical', 'sexual', 'threat', 'pressure', 'online', 'outside', 'againstStaff')),
  where_kind  text NOT NULL CONSTRAINT register_entry_where_known CHECK (where_kind IN ('school', 'onTheWay', 'home', 'boarding', 'online', 'elsewhere')),
  month       date NOT NULL CONSTRAINT register_entry_month_only CHECK (extract(day FROM month) = 1),
  school_year integer NOT NULL,
  affected    integer NOT NULL,
  initiators  integer NOT NULL,
  witnesses   integer NOT NULL,
  adults      integer NOT NULL,
  hidden_from uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (place_id, case_id, seq),
  FOREIGN KEY (place_id, case_id) REFERENCES protection_case (place_id, id)
);
COMMENT ON TABLE register_entry IS 'The register of incidents, one row each: what is counted by § 36 and nothing that identifies.';
COMMENT ON COLUMN register_entry.place_id IS 'The place of the case.';
COMMENT ON COLUMN register_entry.case_id IS 'The case, known by its random id.';
COMMENT ON COLUMN register_entry.seq IS 'Number of the incident in its case.';
COMMENT ON COLUMN register_entry.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN register_entry.school_id IS 'The school it is about; null when nobody said.';
COMMENT ON COLUMN register_entry.kind IS 'Kind of cruelty by annex 1, a code of content/register/kinds.yaml.';
COMMENT ON COLUMN register_entry.form IS 'Form of that kind, a code of the same file.';
COMMENT ON COLUMN register_entry.counting IS 'As which type of § 36 it was counted when registered.';
COMMENT ON COLUMN register_entry.where_kind IS 'What sort of place.';
COMMENT ON COLUMN register_entry.month IS 'First day of the month in which it happened; the day itself is sealed.';
COMMENT ON COLUMN register_entry.school_year IS 'The calendar year in which the school year of registration began.';
COMMENT ON COLUMN register_entry.affected IS 'How many pupils were affected.';
COMMENT ON COLUMN register_entry.initiators IS 'How many pupils began it.';
COMMENT ON COLUMN register_entry.witnesses IS 'How many pupils saw it.';
COMMENT ON COLUMN register_entry.adults IS 'How many adults are alleged to have done it.';
COMMENT ON COLUMN register_entry.hidden_from IS 'Accounts for which this row does not exist.';
ALTER TABLE register_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_entry FORCE ROW LEVEL SECURITY;
CREATE INDEX register_entry_counted ON register_entry (place_id, school_year, counting);
CREATE POLICY register_entry_unless_hidden ON register_entry USING (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE) WITH CHECK (pana_within(place_path) AND (pana_actor() = ANY (hidden_from)) IS NOT TRUE);
CREATE POLICY register_entry_not_by_token ON register_entry AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT ON register_entry TO pana_app;
GRANT UPDATE (hidden_from) ON register_entry TO pana_app;

ALTER TABLE call
  ADD COLUMN case_id uuid,
  ADD FOREIGN KEY (place_id, case_id) REFERENCES protection_case (place_id, id),
  ADD CONSTRAINT call_case_when_registered CHECK ((case_id IS NOT NULL) = (decision IS NOT NULL AND decision IN ('newCase', 'knownCase')));
COMMENT ON COLUMN call.case_id IS 'The case it became, or belongs to.';
