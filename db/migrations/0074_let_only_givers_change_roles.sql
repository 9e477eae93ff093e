-- Reach says where, the role says whether: within one's reach everybody sees who holds which role,
-- but only those who may give roles change anything about them (GIVES in accounts/roles/rules.ts).
CREATE FUNCTION pana_gives_roles() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT pana_task() IS NOT NULL OR coalesce(pana_role() IN
     ('administrator', 'networkCoordinator', 'regionOfficer', 'districtOfficer', 'schoolHead', 'hrOfficer'), false) $$;
COMMENT ON FUNCTION pana_gives_roles() IS 'Whether this transaction runs for a machine job or in a role that may give roles to others.';
GRANT EXECUTE ON FUNCTION pana_gives_roles() TO pana_app, pana_report;

DROP POLICY role_grant_within_reach ON role_grant;
CREATE POLICY role_grant_seen_within_reach ON role_grant FOR SELECT USING (pana_within(place_path));
CREATE POLICY role_grant_given_within_reach ON role_grant FOR INSERT WITH CHECK (pana_within(place_path) AND pana_gives_roles());
CREATE POLICY role_grant_changed_within_reach ON role_grant FOR UPDATE
  USING (pana_within(place_path) AND pana_gives_roles()) WITH CHECK (pana_within(place_path) AND pana_gives_roles());

DROP POLICY account_within_reach ON account;
CREATE POLICY account_seen_within_reach ON account FOR SELECT USING (pana_within(home_path));
CREATE POLICY account_made_within_reach ON account FOR INSERT WITH CHECK (pana_within(home_path) AND pana_gives_roles());
CREATE POLICY account_changed_within_reach ON account FOR UPDATE
  USING (pana_within(home_path) AND pana_gives_roles()) WITH CHECK (pana_within(home_path) AND pana_gives_roles());

DROP POLICY invitation_within_reach ON invitation;
CREATE POLICY invitation_of_givers ON invitation
  USING (pana_within(place_path) AND pana_gives_roles()) WITH CHECK (pana_within(place_path) AND pana_gives_roles());
