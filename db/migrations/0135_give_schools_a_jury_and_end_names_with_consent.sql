-- A school may hold its stage with a jury of its own, as districts, regions and the nation do. And what a consent lets
-- everybody see ends with its last day by the row itself, whether the nightly job has run or not.

ALTER TABLE contest_juror DROP CONSTRAINT contest_juror_stage_known, ADD CONSTRAINT contest_juror_stage_known CHECK (stage IN ('school', 'district', 'region', 'nation'));
ALTER TABLE contest_score DROP CONSTRAINT contest_score_stage_known, ADD CONSTRAINT contest_score_stage_known CHECK (stage IN ('school', 'district', 'region', 'nation'));
ALTER TABLE contest_stage DROP CONSTRAINT contest_stage_known, ADD CONSTRAINT contest_stage_known CHECK (stage IN ('school', 'district', 'region', 'nation'));
ALTER TABLE contest_decision DROP CONSTRAINT contest_decision_stage_known, ADD CONSTRAINT contest_decision_stage_known CHECK (stage IN ('school', 'district', 'region', 'nation'));
ALTER TABLE contest_placing DROP CONSTRAINT contest_placing_stage_known, ADD CONSTRAINT contest_placing_stage_known CHECK (stage IN ('school', 'district', 'region', 'nation'));

-- What a school keeps about its own stage is nobody else's; what is kept above it, none of the school's.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['contest_juror', 'contest_score', 'contest_stage', 'contest_decision', 'contest_placing'] LOOP
    EXECUTE format('ALTER POLICY %I ON %I USING (pana_within(place_path) AND pana_holds_stages() AND stage <> ''school'') WITH CHECK (pana_within(place_path) AND pana_holds_stages() AND stage <> ''school'')', t || '_by_holders', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (stage = ''school'' AND pana_within(place_path) AND pana_keeps_entries()) WITH CHECK (stage = ''school'' AND pana_within(place_path) AND pana_keeps_entries())', t || '_by_its_school', t);
  END LOOP;
END $$;
COMMENT ON TABLE contest_score IS 'What a juror gives an entry at a stage. Seen by the juror and by those who hold the stage; by a school at its own stage alone.';

-- A work that its own school still judges has not been sent to anybody above.
ALTER POLICY contest_entry_within_reach ON contest_entry
  USING (pana_within(place_path) AND (pana_keeps_entries() OR (pana_holds_stages() AND state <> 'draft' AND stage <> 'school')));

-- Forced policies bind the owner who writes the days into the rows that are there.
ALTER TABLE contest_entry NO FORCE ROW LEVEL SECURITY;
ALTER TABLE contest_public_name NO FORCE ROW LEVEL SECURITY;
ALTER TABLE contest_copy NO FORCE ROW LEVEL SECURITY;
ALTER TABLE contest_public_name ADD COLUMN shown_until date;
UPDATE contest_public_name n SET shown_until = e.consent_until FROM contest_entry e WHERE e.place_id = n.place_id AND e.campaign_id = n.campaign_id AND e.id = n.entry_id;
ALTER TABLE contest_public_name ALTER COLUMN shown_until SET NOT NULL;
COMMENT ON COLUMN contest_public_name.shown_until IS 'The last day of the consent: after it the row is seen by nobody.';

ALTER TABLE contest_copy ADD COLUMN shown_until date;
UPDATE contest_copy c SET shown_until = e.consent_until FROM contest_entry e WHERE c.shown AND e.place_id = c.place_id AND e.campaign_id = c.campaign_id AND e.id = c.entry_id;
ALTER TABLE contest_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE contest_public_name FORCE ROW LEVEL SECURITY;
ALTER TABLE contest_copy FORCE ROW LEVEL SECURITY;
ALTER TABLE contest_copy ADD CONSTRAINT contest_copy_shown_ends CHECK (NOT shown OR shown_until IS NOT NULL);
COMMENT ON COLUMN contest_copy.shown_until IS 'The last day on which everybody may see it; null while nobody but school and jury may.';

CREATE FUNCTION pana_day() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT (now() AT TIME ZONE 'Asia/Almaty')::date $$;
COMMENT ON FUNCTION pana_day() IS 'The day it is for people.';
GRANT EXECUTE ON FUNCTION pana_day() TO pana_app;
ALTER POLICY contest_public_name_is_public ON contest_public_name USING (shown_until >= pana_day());
ALTER POLICY contest_copy_is_shown ON contest_copy USING (shown AND shown_until >= pana_day());
ALTER POLICY contest_entry_is_shown ON contest_entry USING (shown AND consent_until >= pana_day());

-- A program reads works, places and stages of its own part of the country, and changes none of them. Whose they are, files,
-- jury, marks and decisions stay shut; and what somebody judges is not read by a program of theirs, which would tell the school.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['contest_entry', 'contest_placing', 'contest_stage'] LOOP
    EXECUTE format('DROP POLICY %I ON %I', t || '_not_by_token', t);
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR INSERT WITH CHECK (pana_token() IS NULL)', t || '_not_made_by_token', t);
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR UPDATE USING (pana_token() IS NULL)', t || '_not_changed_by_token', t);
  END LOOP;
END $$;
CREATE POLICY contest_entry_read_by_token ON contest_entry AS RESTRICTIVE FOR SELECT
  USING (pana_token() IS NULL OR (pana_within(place_path) AND NOT coalesce(pana_actor() = ANY (jurors), false)));
