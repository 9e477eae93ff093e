CREATE TABLE account (
  id          uuid PRIMARY KEY,
  email       text NOT NULL CONSTRAINT account_email_lower CHECK (email = lower(email)),
  family_name text NOT NULL,
  given_name  text NOT NULL,
  patronymic  text NOT NULL DEFAULT '',
  locale      text NOT NULL DEFAULT 'kk' CONSTRAINT account_locale_known CHECK (locale IN ('kk', 'ru', 'en')),
  home_path   text NOT NULL,
  status      text NOT NULL DEFAULT 'active' CONSTRAINT account_status_known CHECK (status IN ('invited', 'active', 'closed')),
  created_at  timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT account_email_unique UNIQUE (email)
);
CREATE INDEX account_home ON account (home_path text_pattern_ops);

COMMENT ON TABLE account IS 'A person who signs in. Not bound to one school: one person may hold roles at several places.';
COMMENT ON COLUMN account.id IS 'Id of the account.';
COMMENT ON COLUMN account.email IS 'Address for signing in and for letters, in lower case.';
COMMENT ON COLUMN account.family_name IS 'Family name.';
COMMENT ON COLUMN account.given_name IS 'Given name.';
COMMENT ON COLUMN account.patronymic IS 'Patronymic, empty when there is none.';
COMMENT ON COLUMN account.locale IS 'Language of letters to this person.';
COMMENT ON COLUMN account.home_path IS 'Path of the place whose administrator keeps this account.';
COMMENT ON COLUMN account.status IS 'invited until the first password is set, active, or closed.';
COMMENT ON COLUMN account.created_at IS 'When the account was made.';

ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
CREATE POLICY account_own ON account USING (id = pana_actor()) WITH CHECK (id = pana_actor());
CREATE POLICY account_within_reach ON account USING (pana_within(home_path)) WITH CHECK (pana_within(home_path));
CREATE POLICY account_for_tasks ON account
  USING (pana_task() IN ('sign-in', 'set-up', 'worker', 'world'))
  WITH CHECK (pana_task() IN ('sign-in', 'set-up', 'world'));
GRANT SELECT, INSERT, UPDATE ON account TO pana_app;

CREATE TABLE role_grant (
  place_id        uuid NOT NULL REFERENCES place (id),
  id              uuid NOT NULL,
  place_path      text NOT NULL,
  account_id      uuid NOT NULL REFERENCES account (id),
  role            text NOT NULL,
  safety_function text,
  granted_by      uuid,
  starts_at       timestamptz NOT NULL DEFAULT now(),
  ends_at         timestamptz,
  ended_by        uuid,
  PRIMARY KEY (place_id, id),
  CONSTRAINT role_grant_period_in_order CHECK (ends_at IS NULL OR ends_at >= starts_at)
);
CREATE INDEX role_grant_account ON role_grant (account_id);
CREATE INDEX role_grant_path ON role_grant (place_path text_pattern_ops);

COMMENT ON TABLE role_grant IS 'A role a person holds at a place; it reaches what lies under the place. Ended, never deleted.';
COMMENT ON COLUMN role_grant.place_id IS 'The place where the role is held.';
COMMENT ON COLUMN role_grant.id IS 'Id of the grant.';
COMMENT ON COLUMN role_grant.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN role_grant.account_id IS 'Who holds the role.';
COMMENT ON COLUMN role_grant.role IS 'Which role.';
COMMENT ON COLUMN role_grant.safety_function IS 'Function in the School Safety Service, for its members.';
COMMENT ON COLUMN role_grant.granted_by IS 'Who gave it; null when the system did at set-up.';
COMMENT ON COLUMN role_grant.starts_at IS 'From when it is in force.';
COMMENT ON COLUMN role_grant.ends_at IS 'Until when; null while open-ended.';
COMMENT ON COLUMN role_grant.ended_by IS 'Who ended it.';

ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_grant FORCE ROW LEVEL SECURITY;
CREATE POLICY role_grant_own ON role_grant FOR SELECT USING (account_id = pana_actor());
CREATE POLICY role_grant_within_reach ON role_grant USING (pana_within(place_path)) WITH CHECK (pana_within(place_path));
CREATE POLICY role_grant_for_tasks ON role_grant
  USING (pana_task() IN ('sign-in', 'set-up', 'worker', 'world'))
  WITH CHECK (pana_task() IN ('set-up', 'world'));
GRANT SELECT, INSERT, UPDATE ON role_grant TO pana_app;
GRANT SELECT ON role_grant TO pana_report;
