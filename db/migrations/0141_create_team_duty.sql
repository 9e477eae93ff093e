-- Who of the School Safety Service is called first, and whom anybody may call (policy of 2021, §32).

CREATE TABLE team_duty (
  place_id   uuid NOT NULL REFERENCES place (id),
  id         uuid NOT NULL,
  place_path text NOT NULL,
  from_day   date NOT NULL,
  until_day  date NOT NULL,
  first_id   uuid NOT NULL REFERENCES account (id),
  second_id  uuid REFERENCES account (id),
  written_by uuid NOT NULL REFERENCES account (id),
  written_at timestamptz NOT NULL,
  PRIMARY KEY (place_id, id),
  CONSTRAINT team_duty_days_in_order CHECK (until_day >= from_day AND until_day < from_day + 400),
  CONSTRAINT team_duty_two_people CHECK (second_id <> first_id)
);
CREATE INDEX team_duty_days ON team_duty (place_id, until_day);

COMMENT ON TABLE team_duty IS 'Duty rota of the School Safety Service. Never changed: of the entries that cover a day the one written last holds.';
COMMENT ON COLUMN team_duty.place_id IS 'The school.';
COMMENT ON COLUMN team_duty.id IS 'Id of the entry.';
COMMENT ON COLUMN team_duty.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN team_duty.from_day IS 'First day.';
COMMENT ON COLUMN team_duty.until_day IS 'Last day.';
COMMENT ON COLUMN team_duty.first_id IS 'Who is called first.';
COMMENT ON COLUMN team_duty.second_id IS 'Who is called when the first does not answer.';
COMMENT ON COLUMN team_duty.written_by IS 'Who entered it.';
COMMENT ON COLUMN team_duty.written_at IS 'When it was entered.';

ALTER TABLE team_duty ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_duty FORCE ROW LEVEL SECURITY;
CREATE POLICY team_duty_within_reach ON team_duty USING (pana_within(place_path)) WITH CHECK (pana_within(place_path));
CREATE POLICY team_duty_for_worker ON team_duty FOR SELECT USING (pana_task() = 'worker');
CREATE POLICY team_duty_not_by_token ON team_duty AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT ON team_duty TO pana_app;

CREATE TABLE team_contact (
  place_id   uuid PRIMARY KEY REFERENCES place (id),
  place_path text NOT NULL,
  phone      text NOT NULL CONSTRAINT team_contact_phone_short CHECK (length(phone) <= 60),
  email      text NOT NULL CONSTRAINT team_contact_email_short CHECK (length(email) <= 200),
  room       text NOT NULL CONSTRAINT team_contact_room_short CHECK (length(room) <= 80),
  changed_by uuid NOT NULL REFERENCES account (id),
  changed_at timestamptz NOT NULL
);

COMMENT ON TABLE team_contact IS 'How a pupil reaches the service of a school; it stands on the poster.';
COMMENT ON COLUMN team_contact.place_id IS 'The school.';
COMMENT ON COLUMN team_contact.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN team_contact.phone IS 'Telephone of the service; empty when it has none.';
COMMENT ON COLUMN team_contact.email IS 'Address for mail; empty when there is none.';
COMMENT ON COLUMN team_contact.room IS 'Where it sits in the school; empty when not said.';
COMMENT ON COLUMN team_contact.changed_by IS 'Who entered it last.';
COMMENT ON COLUMN team_contact.changed_at IS 'When.';

ALTER TABLE team_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_contact FORCE ROW LEVEL SECURITY;
CREATE POLICY team_contact_within_reach ON team_contact USING (pana_within(place_path)) WITH CHECK (pana_within(place_path));
CREATE POLICY team_contact_not_by_token ON team_contact AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT, UPDATE ON team_contact TO pana_app;
