-- The School Safety Service is made by the head's order (policy of 2021, §17 and annex 3). An order is never changed: the
-- next one takes its place and names it, so that who was in the service on any day stays known.

CREATE TABLE team_order (
  place_id   uuid NOT NULL REFERENCES place (id),
  id         uuid NOT NULL,
  place_path text NOT NULL,
  number     text NOT NULL CONSTRAINT team_order_number_short CHECK (length(number) BETWEEN 1 AND 40),
  ordered_on date NOT NULL,
  boarding   boolean NOT NULL,
  replaces   uuid,
  written_by uuid NOT NULL REFERENCES account (id),
  written_at timestamptz NOT NULL,
  PRIMARY KEY (place_id, id),
  FOREIGN KEY (place_id, replaces) REFERENCES team_order (place_id, id),
  CONSTRAINT team_order_replaces_another CHECK (replaces <> id)
);
CREATE UNIQUE INDEX team_order_first ON team_order (place_id) WHERE replaces IS NULL;
CREATE UNIQUE INDEX team_order_replaced_once ON team_order (place_id, replaces);

COMMENT ON TABLE team_order IS 'Orders of heads that make up the School Safety Service; the one that no other replaces is in force.';
COMMENT ON COLUMN team_order.place_id IS 'The school.';
COMMENT ON COLUMN team_order.id IS 'Id of the order.';
COMMENT ON COLUMN team_order.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN team_order.number IS 'Number under which the school registered it.';
COMMENT ON COLUMN team_order.ordered_on IS 'Date of the order.';
COMMENT ON COLUMN team_order.boarding IS 'Pupils live in a boarding house, so lines 3 and 5 of annex 3 hold.';
COMMENT ON COLUMN team_order.replaces IS 'The order that it takes the place of; null for the first.';
COMMENT ON COLUMN team_order.written_by IS 'Who entered it.';
COMMENT ON COLUMN team_order.written_at IS 'When it was entered.';

ALTER TABLE team_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_order FORCE ROW LEVEL SECURITY;
CREATE POLICY team_order_within_reach ON team_order USING (pana_within(place_path)) WITH CHECK (pana_within(place_path));
CREATE POLICY team_order_for_worker ON team_order FOR SELECT USING (pana_task() = 'worker');
CREATE POLICY team_order_not_by_token ON team_order AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT ON team_order TO pana_app;

CREATE TABLE team_order_member (
  place_id   uuid NOT NULL,
  order_id   uuid NOT NULL,
  position   smallint NOT NULL,
  place_path text NOT NULL,
  seat       text NOT NULL CONSTRAINT team_order_member_seat_known CHECK (seat IN ('head', 'deputy', 'psychologist', 'doctor', 'nurse',
    'lawyer', 'teacher', 'curator', 'boardingHead', 'boardingEducator', 'safetyEngineer', 'schoolPoliceInspector')),
  account_id uuid REFERENCES account (id),
  name       text NOT NULL CONSTRAINT team_order_member_named CHECK (length(name) BETWEEN 1 AND 200),
  PRIMARY KEY (place_id, order_id, position),
  FOREIGN KEY (place_id, order_id) REFERENCES team_order (place_id, id)
);
CREATE INDEX team_order_member_account ON team_order_member (account_id);

COMMENT ON TABLE team_order_member IS 'Who an order names, and in which function of annex 3.';
COMMENT ON COLUMN team_order_member.place_id IS 'The school.';
COMMENT ON COLUMN team_order_member.order_id IS 'The order.';
COMMENT ON COLUMN team_order_member.position IS 'Number in the list, from 1.';
COMMENT ON COLUMN team_order_member.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN team_order_member.seat IS 'Function of annex 3.';
COMMENT ON COLUMN team_order_member.account_id IS 'Their account; null for somebody who has none yet.';
COMMENT ON COLUMN team_order_member.name IS 'Full name as the order says it.';

ALTER TABLE team_order_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_order_member FORCE ROW LEVEL SECURITY;
CREATE POLICY team_order_member_within_reach ON team_order_member USING (pana_within(place_path)) WITH CHECK (pana_within(place_path));
CREATE POLICY team_order_member_for_worker ON team_order_member FOR SELECT USING (pana_task() = 'worker');
CREATE POLICY team_order_member_not_by_token ON team_order_member AS RESTRICTIVE USING (pana_token() IS NULL);
GRANT SELECT, INSERT ON team_order_member TO pana_app;
