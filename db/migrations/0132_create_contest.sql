-- Contests: entries without names, what tells who made them shut away, jurors, marks, places and diplomas.

CREATE TABLE contest_entry (
  place_id      uuid NOT NULL REFERENCES place (id),
  campaign_id   uuid NOT NULL REFERENCES campaign (id),
  id            uuid NOT NULL,
  place_path    text NOT NULL,
  code          text NOT NULL CONSTRAINT contest_entry_code_shape CHECK (code ~ '^[2-9B-DF-HJKMNP-TV-XZ]{6}$'),
  nomination    text NOT NULL,
  age_group     text NOT NULL,
  title         text NOT NULL,
  words         text NOT NULL DEFAULT '',
  link          text NOT NULL DEFAULT '',
  state         text NOT NULL DEFAULT 'draft' CONSTRAINT contest_entry_state_known CHECK (state IN ('draft', 'entered', 'ended')),
  stage         text NOT NULL DEFAULT 'school' CONSTRAINT contest_entry_stage_known CHECK (stage IN ('school', 'district', 'region', 'nation')),
  show_work     boolean NOT NULL DEFAULT false,
  show_name     boolean NOT NULL DEFAULT false,
  consent_until date NOT NULL,
  ended_because text CONSTRAINT contest_entry_end_known CHECK (ended_because IN ('consentOver', 'consentWithdrawn')),
  jurors        uuid[] NOT NULL DEFAULT '{}',
  shown         boolean NOT NULL DEFAULT false,
  entered_by    uuid,
  entered_at    timestamptz NOT NULL,
  changed_at    timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id, id)
);
CREATE INDEX contest_entry_campaign ON contest_entry (campaign_id, stage, place_path text_pattern_ops);
CREATE INDEX contest_entry_consent ON contest_entry (consent_until) WHERE state <> 'ended';
COMMENT ON TABLE contest_entry IS 'A work sent to a contest. It tells nobody who made it.';
COMMENT ON COLUMN contest_entry.place_id IS 'The school.';
COMMENT ON COLUMN contest_entry.campaign_id IS 'The campaign whose contest it is.';
COMMENT ON COLUMN contest_entry.id IS 'Id of the entry.';
COMMENT ON COLUMN contest_entry.place_path IS 'Path of the school, kept by the move of places.';
COMMENT ON COLUMN contest_entry.code IS 'By what the jury knows it.';
COMMENT ON COLUMN contest_entry.nomination IS 'Code of the nomination.';
COMMENT ON COLUMN contest_entry.age_group IS 'Code of the age group.';
COMMENT ON COLUMN contest_entry.title IS 'Title of the work; emptied when the consent ends.';
COMMENT ON COLUMN contest_entry.words IS 'The work itself, where it is a text; emptied when the consent ends.';
COMMENT ON COLUMN contest_entry.link IS 'Where the work is seen, where it is a video; emptied when the consent ends.';
COMMENT ON COLUMN contest_entry.state IS 'Draft at the school, entered, or ended with the consent.';
COMMENT ON COLUMN contest_entry.stage IS 'How far it has come.';
COMMENT ON COLUMN contest_entry.show_work IS 'Whether the consent lets the work be shown in public.';
COMMENT ON COLUMN contest_entry.show_name IS 'Whether the consent lets the name be shown in public.';
COMMENT ON COLUMN contest_entry.consent_until IS 'The last day of the consent; then name and files are removed.';
COMMENT ON COLUMN contest_entry.ended_because IS 'Why it ended.';
COMMENT ON COLUMN contest_entry.jurors IS 'Who judges it now, and may see it for that.';
COMMENT ON COLUMN contest_entry.shown IS 'Whether everybody may see the work.';
COMMENT ON COLUMN contest_entry.entered_by IS 'Who entered it.';
COMMENT ON COLUMN contest_entry.entered_at IS 'When.';
COMMENT ON COLUMN contest_entry.changed_at IS 'When anything of it was changed last.';

CREATE TABLE contest_author (
  place_id    uuid NOT NULL,
  campaign_id uuid NOT NULL,
  entry_id    uuid NOT NULL,
  place_path  text NOT NULL,
  sealed      bytea NOT NULL,
  entered_at  timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id, entry_id),
  FOREIGN KEY (place_id, campaign_id, entry_id) REFERENCES contest_entry (place_id, campaign_id, id)
);
COMMENT ON TABLE contest_author IS 'Who made an entry, who consented and how: sealed with the secret of the server, and seen by the school alone.';
COMMENT ON COLUMN contest_author.place_id IS 'The school.';
COMMENT ON COLUMN contest_author.campaign_id IS 'The campaign.';
COMMENT ON COLUMN contest_author.entry_id IS 'The entry.';
COMMENT ON COLUMN contest_author.place_path IS 'Path of the school, kept by the move of places.';
COMMENT ON COLUMN contest_author.sealed IS 'Name, class, teacher, representative, day of the consent and where its paper is kept.';
COMMENT ON COLUMN contest_author.entered_at IS 'When it was written down.';

CREATE TABLE contest_original (
  place_id    uuid NOT NULL,
  campaign_id uuid NOT NULL,
  entry_id    uuid NOT NULL,
  id          uuid NOT NULL,
  place_path  text NOT NULL,
  type        text NOT NULL,
  size        integer NOT NULL CONSTRAINT contest_original_size_positive CHECK (size > 0),
  sealed      bytea NOT NULL,
  added_at    timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id, entry_id, id),
  FOREIGN KEY (place_id, campaign_id, entry_id) REFERENCES contest_entry (place_id, campaign_id, id)
);
COMMENT ON TABLE contest_original IS 'Files of entries as they were sent, sealed with the secret of the server, and seen by the school alone.';
COMMENT ON COLUMN contest_original.place_id IS 'The school.';
COMMENT ON COLUMN contest_original.campaign_id IS 'The campaign.';
COMMENT ON COLUMN contest_original.entry_id IS 'The entry.';
COMMENT ON COLUMN contest_original.id IS 'Id of the file; its copy for the jury bears the same.';
COMMENT ON COLUMN contest_original.place_path IS 'Path of the school, kept by the move of places.';
COMMENT ON COLUMN contest_original.type IS 'Its media type, found from its content.';
COMMENT ON COLUMN contest_original.size IS 'Its bytes.';
COMMENT ON COLUMN contest_original.sealed IS 'The file.';
COMMENT ON COLUMN contest_original.added_at IS 'When it was added.';

CREATE TABLE contest_copy (
  place_id    uuid NOT NULL,
  campaign_id uuid NOT NULL,
  entry_id    uuid NOT NULL,
  id          uuid NOT NULL,
  place_path  text NOT NULL,
  type        text NOT NULL,
  width       integer,
  height      integer,
  hash        bigint,
  content     bytea NOT NULL,
  jurors      uuid[] NOT NULL DEFAULT '{}',
  shown       boolean NOT NULL DEFAULT false,
  PRIMARY KEY (place_id, campaign_id, entry_id, id),
  FOREIGN KEY (place_id, campaign_id, entry_id) REFERENCES contest_entry (place_id, campaign_id, id)
);
CREATE INDEX contest_copy_campaign ON contest_copy (campaign_id) WHERE hash IS NOT NULL;
COMMENT ON TABLE contest_copy IS 'What jury and public see of a file: pictures made anew, smaller and without metadata.';
COMMENT ON COLUMN contest_copy.place_id IS 'The school.';
COMMENT ON COLUMN contest_copy.campaign_id IS 'The campaign.';
COMMENT ON COLUMN contest_copy.entry_id IS 'The entry.';
COMMENT ON COLUMN contest_copy.id IS 'Id of the file.';
COMMENT ON COLUMN contest_copy.place_path IS 'Path of the school, kept by the move of places.';
COMMENT ON COLUMN contest_copy.type IS 'Its media type.';
COMMENT ON COLUMN contest_copy.width IS 'Width of a picture in dots.';
COMMENT ON COLUMN contest_copy.height IS 'Height of a picture in dots.';
COMMENT ON COLUMN contest_copy.hash IS 'What a picture looks like, in 64 bits: pictures of few differing bits look the same.';
COMMENT ON COLUMN contest_copy.content IS 'The copy.';
COMMENT ON COLUMN contest_copy.jurors IS 'Who judges the entry now.';
COMMENT ON COLUMN contest_copy.shown IS 'Whether everybody may see it.';

CREATE TABLE contest_juror (
  place_id    uuid NOT NULL REFERENCES place (id),
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  stage       text NOT NULL CONSTRAINT contest_juror_stage_known CHECK (stage IN ('district', 'region', 'nation')),
  account_id  uuid NOT NULL REFERENCES account (id),
  place_path  text NOT NULL,
  nominations text[] NOT NULL DEFAULT '{}',
  places      text[] NOT NULL DEFAULT '{}',
  added_by    uuid,
  added_at    timestamptz NOT NULL,
  left_at     timestamptz,
  PRIMARY KEY (place_id, campaign_id, stage, account_id)
);
CREATE INDEX contest_juror_account ON contest_juror (account_id, campaign_id);
COMMENT ON TABLE contest_juror IS 'The jury of a stage at the place that holds it.';
COMMENT ON COLUMN contest_juror.place_id IS 'The place that holds the stage.';
COMMENT ON COLUMN contest_juror.campaign_id IS 'The campaign.';
COMMENT ON COLUMN contest_juror.stage IS 'The stage.';
COMMENT ON COLUMN contest_juror.account_id IS 'The juror.';
COMMENT ON COLUMN contest_juror.place_path IS 'Path of that place, kept by the move of places.';
COMMENT ON COLUMN contest_juror.nominations IS 'Codes of the nominations judged; none means all.';
COMMENT ON COLUMN contest_juror.places IS 'Paths of the places where the juror works: nothing from there is given to them.';
COMMENT ON COLUMN contest_juror.added_by IS 'Who asked them.';
COMMENT ON COLUMN contest_juror.added_at IS 'When.';
COMMENT ON COLUMN contest_juror.left_at IS 'When they left the jury.';

CREATE TABLE contest_score (
  place_id    uuid NOT NULL,
  campaign_id uuid NOT NULL,
  entry_id    uuid NOT NULL,
  stage       text NOT NULL CONSTRAINT contest_score_stage_known CHECK (stage IN ('district', 'region', 'nation')),
  juror_id    uuid NOT NULL REFERENCES account (id),
  place_path  text NOT NULL,
  marks       jsonb,
  note        text NOT NULL DEFAULT '',
  assigned_at timestamptz NOT NULL,
  scored_at   timestamptz,
  stepped_back_at timestamptz,
  PRIMARY KEY (place_id, campaign_id, entry_id, stage, juror_id),
  FOREIGN KEY (place_id, campaign_id, entry_id) REFERENCES contest_entry (place_id, campaign_id, id),
  CONSTRAINT contest_score_scored_has_marks CHECK ((scored_at IS NULL) = (marks IS NULL))
);
CREATE INDEX contest_score_juror ON contest_score (juror_id, campaign_id);
COMMENT ON TABLE contest_score IS 'What a juror gives an entry at a stage. Seen by the juror and by those who hold the stage, never by schools.';
COMMENT ON COLUMN contest_score.place_id IS 'The school.';
COMMENT ON COLUMN contest_score.campaign_id IS 'The campaign.';
COMMENT ON COLUMN contest_score.entry_id IS 'The entry.';
COMMENT ON COLUMN contest_score.stage IS 'The stage.';
COMMENT ON COLUMN contest_score.juror_id IS 'The juror.';
COMMENT ON COLUMN contest_score.place_path IS 'Path of the school, kept by the move of places.';
COMMENT ON COLUMN contest_score.marks IS 'Mark by code of the criterion; null until given.';
COMMENT ON COLUMN contest_score.note IS 'The juror''s words about it.';
COMMENT ON COLUMN contest_score.assigned_at IS 'When it was given to the juror.';
COMMENT ON COLUMN contest_score.scored_at IS 'When the marks were given last.';
COMMENT ON COLUMN contest_score.stepped_back_at IS 'When the juror stepped back, knowing whose work it is.';

CREATE TABLE contest_stage (
  place_id     uuid NOT NULL REFERENCES place (id),
  campaign_id  uuid NOT NULL REFERENCES campaign (id),
  stage        text NOT NULL CONSTRAINT contest_stage_known CHECK (stage IN ('district', 'region', 'nation')),
  place_path   text NOT NULL,
  closed_by    uuid,
  closed_at    timestamptz NOT NULL,
  published_by uuid,
  published_at timestamptz,
  PRIMARY KEY (place_id, campaign_id, stage)
);
COMMENT ON TABLE contest_stage IS 'A stage that was closed at the place that held it. Without a row it is open.';
COMMENT ON COLUMN contest_stage.place_id IS 'The place that held it.';
COMMENT ON COLUMN contest_stage.campaign_id IS 'The campaign.';
COMMENT ON COLUMN contest_stage.stage IS 'The stage.';
COMMENT ON COLUMN contest_stage.place_path IS 'Path of that place, kept by the move of places.';
COMMENT ON COLUMN contest_stage.closed_by IS 'Who closed it.';
COMMENT ON COLUMN contest_stage.closed_at IS 'When.';
COMMENT ON COLUMN contest_stage.published_by IS 'Who published its results.';
COMMENT ON COLUMN contest_stage.published_at IS 'When; null until then.';

CREATE TABLE contest_decision (
  place_id    uuid NOT NULL REFERENCES place (id),
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  stage       text NOT NULL CONSTRAINT contest_decision_stage_known CHECK (stage IN ('district', 'region', 'nation')),
  id          uuid NOT NULL,
  place_path  text NOT NULL,
  entries     uuid[] NOT NULL,
  reason      text NOT NULL,
  decided_by  uuid,
  decided_at  timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id, stage, id)
);
COMMENT ON TABLE contest_decision IS 'The chair''s order of entries that were equal in everything, with its reason; never changed, a later one counts.';
COMMENT ON COLUMN contest_decision.place_id IS 'The place that holds the stage.';
COMMENT ON COLUMN contest_decision.campaign_id IS 'The campaign.';
COMMENT ON COLUMN contest_decision.stage IS 'The stage.';
COMMENT ON COLUMN contest_decision.id IS 'Id of the decision; ordered by time.';
COMMENT ON COLUMN contest_decision.place_path IS 'Path of that place, kept by the move of places.';
COMMENT ON COLUMN contest_decision.entries IS 'The entries in the order decided.';
COMMENT ON COLUMN contest_decision.reason IS 'Why.';
COMMENT ON COLUMN contest_decision.decided_by IS 'Who decided.';
COMMENT ON COLUMN contest_decision.decided_at IS 'When.';

CREATE TABLE contest_placing (
  place_id    uuid NOT NULL,
  campaign_id uuid NOT NULL,
  entry_id    uuid NOT NULL,
  stage       text NOT NULL CONSTRAINT contest_placing_stage_known CHECK (stage IN ('district', 'region', 'nation')),
  place_path  text NOT NULL,
  host_id     uuid NOT NULL REFERENCES place (id),
  nomination  text NOT NULL,
  age_group   text NOT NULL,
  score       numeric(9, 6) NOT NULL,
  rank        integer NOT NULL,
  passed      boolean NOT NULL,
  decided_by  text,
  published   boolean NOT NULL DEFAULT false,
  PRIMARY KEY (place_id, campaign_id, entry_id, stage),
  FOREIGN KEY (place_id, campaign_id, entry_id) REFERENCES contest_entry (place_id, campaign_id, id)
);
CREATE INDEX contest_placing_campaign ON contest_placing (campaign_id, stage, host_id);
COMMENT ON TABLE contest_placing IS 'The place of an entry at a closed stage.';
COMMENT ON COLUMN contest_placing.place_id IS 'The school.';
COMMENT ON COLUMN contest_placing.campaign_id IS 'The campaign.';
COMMENT ON COLUMN contest_placing.entry_id IS 'The entry.';
COMMENT ON COLUMN contest_placing.stage IS 'The stage.';
COMMENT ON COLUMN contest_placing.place_path IS 'Path of the school, kept by the move of places.';
COMMENT ON COLUMN contest_placing.host_id IS 'The place that held the stage.';
COMMENT ON COLUMN contest_placing.nomination IS 'Code of the nomination.';
COMMENT ON COLUMN contest_placing.age_group IS 'Code of the age group.';
COMMENT ON COLUMN contest_placing.score IS 'Its score, of 100.';
COMMENT ON COLUMN contest_placing.rank IS 'Its place in nomination and age group.';
COMMENT ON COLUMN contest_placing.passed IS 'Whether it passed on; at the last stage, whether it won a place.';
COMMENT ON COLUMN contest_placing.decided_by IS 'What put it behind the one above: score, criterion:code, median or chair.';
COMMENT ON COLUMN contest_placing.published IS 'Whether the results of the stage are published.';

CREATE TABLE contest_public_name (
  place_id    uuid NOT NULL,
  campaign_id uuid NOT NULL,
  entry_id    uuid NOT NULL,
  place_path  text NOT NULL,
  name        text NOT NULL,
  shown_at    timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id, entry_id),
  FOREIGN KEY (place_id, campaign_id, entry_id) REFERENCES contest_entry (place_id, campaign_id, id)
);
COMMENT ON TABLE contest_public_name IS 'Names of winners whose representatives agreed to it, from the publication to the end of the consent. Public.';
COMMENT ON COLUMN contest_public_name.place_id IS 'The school.';
COMMENT ON COLUMN contest_public_name.campaign_id IS 'The campaign.';
COMMENT ON COLUMN contest_public_name.entry_id IS 'The entry.';
COMMENT ON COLUMN contest_public_name.place_path IS 'Path of the school, kept by the move of places.';
COMMENT ON COLUMN contest_public_name.name IS 'The name.';
COMMENT ON COLUMN contest_public_name.shown_at IS 'Since when it is shown.';

CREATE TABLE contest_diploma (
  place_id    uuid NOT NULL,
  campaign_id uuid NOT NULL,
  entry_id    uuid NOT NULL,
  stage       text NOT NULL,
  place_path  text NOT NULL,
  code        text NOT NULL CONSTRAINT contest_diploma_code_shape CHECK (code ~ '^[2-9B-DF-HJKMNP-TV-XZ]{12}$'),
  issued_at   timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id, entry_id, stage),
  FOREIGN KEY (place_id, campaign_id, entry_id, stage) REFERENCES contest_placing (place_id, campaign_id, entry_id, stage),
  CONSTRAINT contest_diploma_code_unique UNIQUE (place_id, code)
);
CREATE INDEX contest_diploma_code ON contest_diploma (code);
COMMENT ON TABLE contest_diploma IS 'Diplomas given; whoever holds the code may see that it is true.';
COMMENT ON COLUMN contest_diploma.place_id IS 'The school.';
COMMENT ON COLUMN contest_diploma.campaign_id IS 'The campaign.';
COMMENT ON COLUMN contest_diploma.entry_id IS 'The entry.';
COMMENT ON COLUMN contest_diploma.stage IS 'The stage at which the place was won.';
COMMENT ON COLUMN contest_diploma.place_path IS 'Path of the school, kept by the move of places.';
COMMENT ON COLUMN contest_diploma.code IS 'The code on the paper.';
COMMENT ON COLUMN contest_diploma.issued_at IS 'When it was first printed.';

-- Roles that are held at a school alone: who has one of them and reaches a school works there.
CREATE FUNCTION pana_keeps_entries() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(pana_role() IN ('campaignCoordinator', 'schoolHead', 'safetyDeputy'), false) $$;
COMMENT ON FUNCTION pana_keeps_entries() IS 'Whether the person acts in a role that keeps the entries of a school and knows whose they are.';
CREATE FUNCTION pana_holds_stages() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(pana_role() IN ('instituteOrganiser', 'networkCoordinator', 'regionOfficer', 'districtOfficer'), false) $$;
COMMENT ON FUNCTION pana_holds_stages() IS 'Whether the person acts in a role that holds stages of contests.';
GRANT EXECUTE ON FUNCTION pana_keeps_entries(), pana_holds_stages() TO pana_app;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['contest_entry', 'contest_author', 'contest_original', 'contest_copy', 'contest_juror', 'contest_score', 'contest_stage',
                           'contest_decision', 'contest_placing', 'contest_public_name', 'contest_diploma'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE USING (pana_token() IS NULL)', t || '_not_by_token', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (pana_task() = ''world'') WITH CHECK (pana_task() = ''world'')', t || '_for_world', t);
  END LOOP;
  -- Whose it is and what was sent: the school, and the worker that ends consents.
  FOREACH t IN ARRAY ARRAY['contest_author', 'contest_original'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I USING (pana_within(place_path) AND pana_keeps_entries()) WITH CHECK (pana_within(place_path) AND pana_keeps_entries())', t || '_of_own_school', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (pana_task() = ''worker'')', t || '_for_worker', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR DELETE USING (pana_task() = ''worker'')', t || '_ended_by_worker', t);
  END LOOP;
  -- The work itself: its school, those who hold a stage above it, those who judge it now, and everybody once it is shown.
  FOREACH t IN ARRAY ARRAY['contest_entry', 'contest_copy'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (pana_within(place_path) AND (pana_keeps_entries() OR pana_holds_stages()))', t || '_within_reach', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (pana_actor() = ANY (jurors))', t || '_by_its_jury', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (shown)', t || '_is_shown', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK (pana_within(place_path) AND pana_keeps_entries())', t || '_insert_by_school', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE USING (pana_within(place_path) AND (pana_keeps_entries() OR pana_holds_stages())) WITH CHECK (pana_within(place_path))', t || '_update_within_reach', t);
    EXECUTE format('CREATE POLICY %I ON %I USING (pana_task() = ''worker'')', t || '_for_worker', t);
  END LOOP;
  -- What those who hold a stage keep about it.
  FOREACH t IN ARRAY ARRAY['contest_juror', 'contest_score', 'contest_stage', 'contest_decision', 'contest_placing'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I USING (pana_within(place_path) AND pana_holds_stages()) WITH CHECK (pana_within(place_path) AND pana_holds_stages())', t || '_by_holders', t);
  END LOOP;
END $$;

CREATE POLICY contest_copy_delete_by_school ON contest_copy FOR DELETE USING (pana_within(place_path) AND pana_keeps_entries());
CREATE POLICY contest_juror_own ON contest_juror FOR SELECT USING (account_id = pana_actor());
CREATE POLICY contest_score_own ON contest_score FOR SELECT USING (juror_id = pana_actor());
CREATE POLICY contest_score_given_by_own ON contest_score FOR UPDATE USING (juror_id = pana_actor()) WITH CHECK (juror_id = pana_actor());
CREATE POLICY contest_stage_is_published ON contest_stage FOR SELECT USING (published_at IS NOT NULL);
CREATE POLICY contest_stage_known_to_schools ON contest_stage FOR SELECT USING (pana_keeps_entries());
CREATE POLICY contest_placing_is_published ON contest_placing FOR SELECT USING (published AND passed);
CREATE POLICY contest_placing_of_own_school ON contest_placing FOR SELECT USING (published AND pana_within(place_path) AND pana_keeps_entries());
CREATE POLICY contest_placing_for_worker ON contest_placing FOR SELECT USING (pana_task() = 'worker');
CREATE POLICY contest_public_name_is_public ON contest_public_name FOR SELECT USING (true);
CREATE POLICY contest_public_name_by_worker ON contest_public_name USING (pana_task() = 'worker') WITH CHECK (pana_task() = 'worker');
CREATE POLICY contest_public_name_taken_back ON contest_public_name FOR DELETE USING (pana_within(place_path) AND pana_keeps_entries());
CREATE POLICY contest_diploma_is_public ON contest_diploma FOR SELECT USING (true);
CREATE POLICY contest_diploma_given_by_school ON contest_diploma FOR INSERT WITH CHECK (pana_within(place_path) AND pana_keeps_entries());

GRANT SELECT, INSERT, UPDATE ON contest_entry, contest_juror, contest_placing, contest_stage TO pana_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON contest_author, contest_copy, contest_score TO pana_app;
GRANT SELECT, INSERT, DELETE ON contest_original, contest_public_name TO pana_app;
GRANT SELECT, INSERT ON contest_decision, contest_diploma TO pana_app;
