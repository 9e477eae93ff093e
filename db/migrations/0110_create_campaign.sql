-- Campaigns: regulations with their versions, what is expected of whom, returns and their history, tables of the levels.

CREATE TABLE campaign (
  id           uuid PRIMARY KEY,
  place_id     uuid NOT NULL REFERENCES place (id),
  place_path   text NOT NULL,
  slug         text NOT NULL CONSTRAINT campaign_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  kind         text NOT NULL CONSTRAINT campaign_kind_known CHECK (kind IN
                 ('flashmob', 'challenge', 'campaign', 'contest', 'survey', 'webinar', 'lessonWeek')),
  state        text NOT NULL DEFAULT 'draft' CONSTRAINT campaign_state_known CHECK (state IN ('draft', 'published', 'archived', 'cancelled')),
  public       boolean NOT NULL DEFAULT true,
  template     text,
  version      integer NOT NULL DEFAULT 0,
  title_kk     text NOT NULL,
  title_ru     text NOT NULL DEFAULT '',
  title_en     text NOT NULL DEFAULT '',
  reporting    text NOT NULL DEFAULT 'school' CONSTRAINT campaign_reporting_known CHECK (reporting IN ('school', 'region')),
  as_of        date,
  held_from    date NOT NULL,
  held_until   date NOT NULL,
  held_at      time,
  due_at       timestamptz,
  grace_hours  integer NOT NULL DEFAULT 0 CONSTRAINT campaign_grace_not_negative CHECK (grace_hours BETWEEN 0 AND 720),
  chain        jsonb NOT NULL DEFAULT '[]',
  scope        jsonb NOT NULL DEFAULT '{}',
  created_by   uuid,
  created_at   timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL,
  published_at timestamptz,
  archived_at  timestamptz,
  cancelled_because text NOT NULL DEFAULT '',
  CONSTRAINT campaign_slug_unique UNIQUE (slug),
  CONSTRAINT campaign_held_in_order CHECK (held_until >= held_from)
);
CREATE INDEX campaign_place ON campaign (place_path text_pattern_ops);
COMMENT ON TABLE campaign IS 'A flashmob, challenge or other campaign: who runs it, for whom, when, and by when it is reported. A published one is known to everybody.';
COMMENT ON COLUMN campaign.id IS 'Id.';
COMMENT ON COLUMN campaign.place_id IS 'The place that runs it.';
COMMENT ON COLUMN campaign.place_path IS 'Path of that place, kept by the move of places.';
COMMENT ON COLUMN campaign.slug IS 'Its name in the public address.';
COMMENT ON COLUMN campaign.kind IS 'What it is.';
COMMENT ON COLUMN campaign.state IS 'Draft, published, archived or cancelled.';
COMMENT ON COLUMN campaign.public IS 'Whether it has a page for everybody.';
COMMENT ON COLUMN campaign.template IS 'The template it was made from; null for one made from nothing.';
COMMENT ON COLUMN campaign.version IS 'The version of the regulation in force; 0 before the first publication.';
COMMENT ON COLUMN campaign.title_kk IS 'Title in Kazakh, of the newest version.';
COMMENT ON COLUMN campaign.title_ru IS 'Title in Russian; empty where the Kazakh stands.';
COMMENT ON COLUMN campaign.title_en IS 'Title in English; empty where the Kazakh stands.';
COMMENT ON COLUMN campaign.reporting IS 'The kind of place that fills in the form.';
COMMENT ON COLUMN campaign.as_of IS 'For one of the past: the day whose regions it uses; null for those of today.';
COMMENT ON COLUMN campaign.held_from IS 'First day.';
COMMENT ON COLUMN campaign.held_until IS 'Last day.';
COMMENT ON COLUMN campaign.held_at IS 'Hour of the day, where there is one.';
COMMENT ON COLUMN campaign.due_at IS 'Until when those who fill in the form send it; null where nothing is reported.';
COMMENT ON COLUMN campaign.grace_hours IS 'Hours after a deadline that still count as on time.';
COMMENT ON COLUMN campaign.chain IS 'Who checks and passes on, from the lowest up: [{kind, dueAt}].';
COMMENT ON COLUMN campaign.scope IS 'For whom it is, as src/modules/campaigns/schema/scope.ts describes it.';
COMMENT ON COLUMN campaign.created_by IS 'Who began it; null for the archive that came with the system.';
COMMENT ON COLUMN campaign.created_at IS 'When.';
COMMENT ON COLUMN campaign.changed_at IS 'When anything of it was changed last.';
COMMENT ON COLUMN campaign.published_at IS 'When it was first published.';
COMMENT ON COLUMN campaign.archived_at IS 'When it was closed for good.';
COMMENT ON COLUMN campaign.cancelled_because IS 'Why it was cancelled.';

CREATE TABLE campaign_version (
  campaign_id  uuid NOT NULL REFERENCES campaign (id),
  version      integer NOT NULL,
  place_path   text NOT NULL,
  regulation   jsonb NOT NULL,
  changes      jsonb NOT NULL DEFAULT '{"kk": "", "ru": "", "en": ""}',
  written_by   uuid,
  written_at   timestamptz NOT NULL,
  published_by uuid,
  published_at timestamptz,
  PRIMARY KEY (campaign_id, version)
);
COMMENT ON TABLE campaign_version IS 'Every version of a regulation; one that is published is never changed, the next one follows.';
COMMENT ON COLUMN campaign_version.campaign_id IS 'The campaign.';
COMMENT ON COLUMN campaign_version.version IS 'Number from 1.';
COMMENT ON COLUMN campaign_version.place_path IS 'Path of the place that runs it, kept by the move of places.';
COMMENT ON COLUMN campaign_version.regulation IS 'What it says, as src/modules/campaigns/schema/regulation.ts describes it.';
COMMENT ON COLUMN campaign_version.changes IS 'What changed since the version before, in three languages.';
COMMENT ON COLUMN campaign_version.written_by IS 'Who wrote it last.';
COMMENT ON COLUMN campaign_version.written_at IS 'When.';
COMMENT ON COLUMN campaign_version.published_by IS 'Who published it.';
COMMENT ON COLUMN campaign_version.published_at IS 'When; null while it is a draft.';

CREATE TABLE campaign_file (
  place_id    uuid NOT NULL REFERENCES place (id),
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  id          uuid NOT NULL,
  place_path  text NOT NULL,
  purpose     text NOT NULL CONSTRAINT campaign_file_purpose_known CHECK (purpose IN ('material', 'evidence', 'measure')),
  public      boolean NOT NULL DEFAULT false,
  name        text NOT NULL,
  type        text NOT NULL,
  size        integer NOT NULL CONSTRAINT campaign_file_size_positive CHECK (size > 0),
  content     bytea NOT NULL,
  about       jsonb NOT NULL DEFAULT '{}',
  added_by    uuid,
  added_at    timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id, id)
);
CREATE INDEX campaign_file_campaign ON campaign_file (campaign_id, purpose);
COMMENT ON TABLE campaign_file IS 'Files: materials of the organiser, which everybody may have, and evidence of places, which stays within reach.';
COMMENT ON COLUMN campaign_file.place_id IS 'The place that added it.';
COMMENT ON COLUMN campaign_file.campaign_id IS 'The campaign.';
COMMENT ON COLUMN campaign_file.id IS 'Id of the file.';
COMMENT ON COLUMN campaign_file.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN campaign_file.purpose IS 'Material of the organiser, evidence of a return, or evidence of a measure of the plan.';
COMMENT ON COLUMN campaign_file.public IS 'Whether it belongs on the public page.';
COMMENT ON COLUMN campaign_file.name IS 'Its name.';
COMMENT ON COLUMN campaign_file.type IS 'Its media type, found from its content.';
COMMENT ON COLUMN campaign_file.size IS 'Its bytes.';
COMMENT ON COLUMN campaign_file.content IS 'The file, without metadata.';
COMMENT ON COLUMN campaign_file.about IS 'Words about it, in three languages; the column or measure it proves.';
COMMENT ON COLUMN campaign_file.added_by IS 'Who added it.';
COMMENT ON COLUMN campaign_file.added_at IS 'When.';

CREATE TABLE campaign_return (
  place_id      uuid NOT NULL REFERENCES place (id),
  campaign_id   uuid NOT NULL REFERENCES campaign (id),
  place_path    text NOT NULL,
  state         text NOT NULL DEFAULT 'awaited' CONSTRAINT campaign_return_state_known CHECK (state IN
                  ('awaited', 'opened', 'draft', 'sent', 'returned', 'accepted', 'excused', 'silent')),
  revision      integer NOT NULL DEFAULT 0,
  took_part     boolean,
  reason        text NOT NULL DEFAULT '',
  answers       jsonb NOT NULL DEFAULT '[]',
  numbers       bigint[] NOT NULL DEFAULT '{}',
  links         integer NOT NULL DEFAULT 0,
  ideas         text[] NOT NULL DEFAULT '{}',
  explanations  jsonb NOT NULL DEFAULT '{}',
  draft         jsonb,
  draft_saved_at timestamptz,
  draft_saved_by uuid,
  channel       text CONSTRAINT campaign_return_channel_known CHECK (channel IN ('form', 'behalf', 'import', 'api', 'offline')),
  opened_at     timestamptz,
  first_sent_at timestamptz,
  sent_at       timestamptz,
  sent_by       uuid,
  on_time       boolean,
  extended_to   timestamptz,
  extended_because text NOT NULL DEFAULT '',
  checked_at    timestamptz,
  checked_by    uuid,
  remark        text NOT NULL DEFAULT '',
  correction_asked text NOT NULL DEFAULT '',
  warnings      text[] NOT NULL DEFAULT '{}',
  changed_at    timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id),
  CONSTRAINT campaign_return_sent_is_answered CHECK (state NOT IN ('sent', 'accepted') OR (took_part IS NOT NULL AND sent_at IS NOT NULL AND first_sent_at IS NOT NULL))
);
CREATE INDEX campaign_return_campaign ON campaign_return (campaign_id, place_path text_pattern_ops);
CREATE INDEX campaign_return_state ON campaign_return (campaign_id, state);
COMMENT ON TABLE campaign_return IS 'What is expected of a place in a campaign and where it stands: one row for each place from which a return is expected.';
COMMENT ON COLUMN campaign_return.place_id IS 'The school, or the region where regions fill in the form.';
COMMENT ON COLUMN campaign_return.campaign_id IS 'The campaign.';
COMMENT ON COLUMN campaign_return.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN campaign_return.state IS 'Awaited, opened, draft, sent, returned, accepted; excused from reporting; silent: marked as not having reported.';
COMMENT ON COLUMN campaign_return.revision IS 'How many times it was sent.';
COMMENT ON COLUMN campaign_return.took_part IS 'Whether the place took part; null until it is sent.';
COMMENT ON COLUMN campaign_return.reason IS 'Why it took no part, or why it is excused.';
COMMENT ON COLUMN campaign_return.answers IS 'The rows last sent, as src/modules/campaigns/schema/return-form.ts describes them; without links, which have a table.';
COMMENT ON COLUMN campaign_return.numbers IS 'The additive columns of the rows last sent, added up, in the order of the form; null where nothing was reported.';
COMMENT ON COLUMN campaign_return.links IS 'How many links were last sent.';
COMMENT ON COLUMN campaign_return.ideas IS 'Which ideas of the regulation were shown.';
COMMENT ON COLUMN campaign_return.explanations IS 'What the sender said about numbers that were asked about, by column.';
COMMENT ON COLUMN campaign_return.draft IS 'What was typed and not yet sent.';
COMMENT ON COLUMN campaign_return.draft_saved_at IS 'When it was typed.';
COMMENT ON COLUMN campaign_return.draft_saved_by IS 'Who typed it.';
COMMENT ON COLUMN campaign_return.channel IS 'How it came.';
COMMENT ON COLUMN campaign_return.opened_at IS 'When the form was first opened.';
COMMENT ON COLUMN campaign_return.first_sent_at IS 'When it was first sent; on behalf of a place, the day it was handed in.';
COMMENT ON COLUMN campaign_return.sent_at IS 'When it was sent last.';
COMMENT ON COLUMN campaign_return.sent_by IS 'Who sent it last.';
COMMENT ON COLUMN campaign_return.on_time IS 'Whether it was first sent in time; corrections change nothing.';
COMMENT ON COLUMN campaign_return.extended_to IS 'A later deadline of this place.';
COMMENT ON COLUMN campaign_return.extended_because IS 'Why.';
COMMENT ON COLUMN campaign_return.checked_at IS 'When it was accepted or given back.';
COMMENT ON COLUMN campaign_return.checked_by IS 'By whom.';
COMMENT ON COLUMN campaign_return.remark IS 'What is to be corrected.';
COMMENT ON COLUMN campaign_return.correction_asked IS 'What the place would like to correct after sending.';
COMMENT ON COLUMN campaign_return.warnings IS 'What the machine points out to the checker; it decides nothing.';
COMMENT ON COLUMN campaign_return.changed_at IS 'When anything of it was changed last.';

CREATE TABLE campaign_return_revision (
  place_id     uuid NOT NULL,
  campaign_id  uuid NOT NULL,
  revision     integer NOT NULL,
  place_path   text NOT NULL,
  version      integer NOT NULL,
  took_part    boolean NOT NULL,
  reason       text NOT NULL DEFAULT '',
  answers      jsonb NOT NULL,
  links        text[] NOT NULL DEFAULT '{}',
  numbers      bigint[] NOT NULL,
  ideas        text[] NOT NULL DEFAULT '{}',
  explanations jsonb NOT NULL DEFAULT '{}',
  channel      text NOT NULL,
  sent_by      uuid,
  sent_at      timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id, revision),
  FOREIGN KEY (place_id, campaign_id) REFERENCES campaign_return (place_id, campaign_id)
);
COMMENT ON TABLE campaign_return_revision IS 'Every return as it was sent; never changed.';
COMMENT ON COLUMN campaign_return_revision.place_id IS 'The place.';
COMMENT ON COLUMN campaign_return_revision.campaign_id IS 'The campaign.';
COMMENT ON COLUMN campaign_return_revision.revision IS 'Number from 1.';
COMMENT ON COLUMN campaign_return_revision.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN campaign_return_revision.version IS 'The version of the regulation whose form was filled in.';
COMMENT ON COLUMN campaign_return_revision.took_part IS 'Whether the place took part.';
COMMENT ON COLUMN campaign_return_revision.reason IS 'Why it took no part.';
COMMENT ON COLUMN campaign_return_revision.answers IS 'The rows.';
COMMENT ON COLUMN campaign_return_revision.links IS 'The links, as they were pasted.';
COMMENT ON COLUMN campaign_return_revision.numbers IS 'The additive columns, added up.';
COMMENT ON COLUMN campaign_return_revision.ideas IS 'Which ideas were shown.';
COMMENT ON COLUMN campaign_return_revision.explanations IS 'What the sender said about numbers that were asked about.';
COMMENT ON COLUMN campaign_return_revision.channel IS 'How it came.';
COMMENT ON COLUMN campaign_return_revision.sent_by IS 'Who sent it.';
COMMENT ON COLUMN campaign_return_revision.sent_at IS 'When.';

CREATE TABLE campaign_link (
  place_id    uuid NOT NULL,
  campaign_id uuid NOT NULL,
  id          uuid NOT NULL,
  place_path  text NOT NULL,
  column_code text NOT NULL,
  position    integer NOT NULL,
  url         text NOT NULL,
  key         text NOT NULL,
  platform    text NOT NULL CONSTRAINT campaign_link_platform_known CHECK (platform IN
                ('instagram', 'facebook', 'tiktok', 'youtube', 'telegram', 'vk', 'threads', 'site')),
  looked_at   timestamptz,
  answer      text CONSTRAINT campaign_link_answer_known CHECK (answer IN ('there', 'moved', 'gone', 'silent', 'refused')),
  leads_to    text,
  hashtags    boolean,
  wall        text NOT NULL DEFAULT 'waiting' CONSTRAINT campaign_link_wall_known CHECK (wall IN ('waiting', 'shown', 'hidden')),
  wall_by     uuid,
  wall_at     timestamptz,
  PRIMARY KEY (place_id, campaign_id, id),
  FOREIGN KEY (place_id, campaign_id) REFERENCES campaign_return (place_id, campaign_id),
  CONSTRAINT campaign_link_once UNIQUE (place_id, campaign_id, column_code, key)
);
CREATE INDEX campaign_link_key ON campaign_link (campaign_id, key);
CREATE INDEX campaign_link_to_look_at ON campaign_link (campaign_id, looked_at NULLS FIRST);
CREATE INDEX campaign_link_wall ON campaign_link (campaign_id, wall_at DESC) WHERE wall = 'shown';
COMMENT ON TABLE campaign_link IS 'The links of the returns last sent, what was found when they were looked at, and whether they stand on the public wall.';
COMMENT ON COLUMN campaign_link.place_id IS 'The place.';
COMMENT ON COLUMN campaign_link.campaign_id IS 'The campaign.';
COMMENT ON COLUMN campaign_link.id IS 'Id.';
COMMENT ON COLUMN campaign_link.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN campaign_link.column_code IS 'The column of the form.';
COMMENT ON COLUMN campaign_link.position IS 'Which in its column, from 0.';
COMMENT ON COLUMN campaign_link.url IS 'The address, cleaned of tracking.';
COMMENT ON COLUMN campaign_link.key IS 'The same publication has the same key, however its address is written.';
COMMENT ON COLUMN campaign_link.platform IS 'Where it leads.';
COMMENT ON COLUMN campaign_link.looked_at IS 'When it was last looked at; null when never.';
COMMENT ON COLUMN campaign_link.answer IS 'What was found: there, moved, gone, silent, or refused to be looked at.';
COMMENT ON COLUMN campaign_link.leads_to IS 'Where it was moved to.';
COMMENT ON COLUMN campaign_link.hashtags IS 'Whether the page names a hashtag of the campaign; null when that cannot be told.';
COMMENT ON COLUMN campaign_link.wall IS 'Whether a person has let it onto the public wall.';
COMMENT ON COLUMN campaign_link.wall_by IS 'Who decided.';
COMMENT ON COLUMN campaign_link.wall_at IS 'When.';

CREATE TABLE campaign_consolidation (
  place_id     uuid NOT NULL REFERENCES place (id),
  campaign_id  uuid NOT NULL REFERENCES campaign (id),
  place_path   text NOT NULL,
  kind         text NOT NULL CONSTRAINT campaign_consolidation_kind_known CHECK (kind IN ('district', 'region', 'network', 'nation')),
  state        text NOT NULL DEFAULT 'open' CONSTRAINT campaign_consolidation_state_known CHECK (state IN ('open', 'approved', 'returned', 'accepted')),
  due_at       timestamptz NOT NULL,
  extended_to  timestamptz,
  extended_because text NOT NULL DEFAULT '',
  first_approved_at timestamptz,
  approved_at  timestamptz,
  approved_by  uuid,
  on_time      boolean,
  checked_at   timestamptz,
  checked_by   uuid,
  remark       text NOT NULL DEFAULT '',
  totals       jsonb,
  changed_at   timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id)
);
CREATE INDEX campaign_consolidation_campaign ON campaign_consolidation (campaign_id, place_path text_pattern_ops);
COMMENT ON TABLE campaign_consolidation IS 'The table of a district, region, network or the nation in a campaign, and where it stands.';
COMMENT ON COLUMN campaign_consolidation.place_id IS 'The place whose table it is.';
COMMENT ON COLUMN campaign_consolidation.campaign_id IS 'The campaign.';
COMMENT ON COLUMN campaign_consolidation.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN campaign_consolidation.kind IS 'Which level of the chain it is.';
COMMENT ON COLUMN campaign_consolidation.state IS 'Open, approved (with the level above), returned by it, or accepted.';
COMMENT ON COLUMN campaign_consolidation.due_at IS 'Until when it must be approved.';
COMMENT ON COLUMN campaign_consolidation.extended_to IS 'A later deadline of this place.';
COMMENT ON COLUMN campaign_consolidation.extended_because IS 'Why.';
COMMENT ON COLUMN campaign_consolidation.first_approved_at IS 'When it was first approved.';
COMMENT ON COLUMN campaign_consolidation.approved_at IS 'When it was approved last; what lies below is locked since.';
COMMENT ON COLUMN campaign_consolidation.approved_by IS 'By whom.';
COMMENT ON COLUMN campaign_consolidation.on_time IS 'Whether it was first approved in time.';
COMMENT ON COLUMN campaign_consolidation.checked_at IS 'When the level above accepted it or gave it back.';
COMMENT ON COLUMN campaign_consolidation.checked_by IS 'By whom.';
COMMENT ON COLUMN campaign_consolidation.remark IS 'What the level above asks to be corrected.';
COMMENT ON COLUMN campaign_consolidation.totals IS 'The counts and sums at approval, to be compared with the live ones.';
COMMENT ON COLUMN campaign_consolidation.changed_at IS 'When anything of it was changed last.';

CREATE TABLE campaign_step (
  place_id    uuid NOT NULL,
  campaign_id uuid NOT NULL,
  id          uuid NOT NULL,
  place_path  text NOT NULL,
  subject     text NOT NULL CONSTRAINT campaign_step_subject_known CHECK (subject IN ('return', 'table')),
  step        text NOT NULL,
  from_state  text NOT NULL,
  to_state    text NOT NULL,
  words       text NOT NULL DEFAULT '',
  detail      jsonb NOT NULL DEFAULT '{}',
  by_account  uuid,
  at          timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id, id)
);
COMMENT ON TABLE campaign_step IS 'What happened to a return or table, step by step; never changed.';
COMMENT ON COLUMN campaign_step.place_id IS 'The place whose return or table it is.';
COMMENT ON COLUMN campaign_step.campaign_id IS 'The campaign.';
COMMENT ON COLUMN campaign_step.id IS 'Id of the step; ordered by time.';
COMMENT ON COLUMN campaign_step.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN campaign_step.subject IS 'The return of the place, or its table.';
COMMENT ON COLUMN campaign_step.step IS 'What was done: see rules/return-states.ts and rules/consolidation-states.ts.';
COMMENT ON COLUMN campaign_step.from_state IS 'State before.';
COMMENT ON COLUMN campaign_step.to_state IS 'State after.';
COMMENT ON COLUMN campaign_step.words IS 'The reason, where one is given.';
COMMENT ON COLUMN campaign_step.detail IS 'What else belongs to it: the revision, a new deadline.';
COMMENT ON COLUMN campaign_step.by_account IS 'Who did it; null for the machine.';
COMMENT ON COLUMN campaign_step.at IS 'When.';

CREATE TABLE campaign_measure (
  place_id    uuid NOT NULL REFERENCES place (id),
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  measure     integer NOT NULL,
  place_path  text NOT NULL,
  state       text NOT NULL CONSTRAINT campaign_measure_state_known CHECK (state IN ('notBegun', 'underWay', 'done')),
  on_date     date,
  evidence    text NOT NULL DEFAULT '',
  note        text NOT NULL DEFAULT '',
  changed_by  uuid,
  changed_at  timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id, measure)
);
CREATE INDEX campaign_measure_campaign ON campaign_measure (campaign_id, place_path text_pattern_ops);
COMMENT ON TABLE campaign_measure IS 'How far a place has come with a measure of the plan; what has no row is not begun.';
COMMENT ON COLUMN campaign_measure.place_id IS 'The place.';
COMMENT ON COLUMN campaign_measure.campaign_id IS 'The campaign.';
COMMENT ON COLUMN campaign_measure.measure IS 'Number of the measure in the plan.';
COMMENT ON COLUMN campaign_measure.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN campaign_measure.state IS 'Not begun, under way or done; late is told from the period.';
COMMENT ON COLUMN campaign_measure.on_date IS 'When it was done.';
COMMENT ON COLUMN campaign_measure.evidence IS 'What proves it: a link, the number of a document.';
COMMENT ON COLUMN campaign_measure.note IS 'Anything else.';
COMMENT ON COLUMN campaign_measure.changed_by IS 'Who entered it.';
COMMENT ON COLUMN campaign_measure.changed_at IS 'When.';

CREATE TABLE campaign_tally (
  place_id     uuid NOT NULL REFERENCES place (id),
  campaign_id  uuid NOT NULL REFERENCES campaign (id),
  place_path   text NOT NULL,
  expected     integer NOT NULL,
  reported     integer NOT NULL,
  took_part    integer NOT NULL,
  participants bigint,
  links        integer NOT NULL,
  counted_at   timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id)
);
COMMENT ON TABLE campaign_tally IS 'What the public page shows of a region and of the whole, counted anew every few minutes. Public.';
COMMENT ON COLUMN campaign_tally.place_id IS 'The region, or the place that runs the campaign for the whole.';
COMMENT ON COLUMN campaign_tally.campaign_id IS 'The campaign.';
COMMENT ON COLUMN campaign_tally.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN campaign_tally.expected IS 'From how many a return is expected.';
COMMENT ON COLUMN campaign_tally.reported IS 'How many have reported.';
COMMENT ON COLUMN campaign_tally.took_part IS 'How many of them took part.';
COMMENT ON COLUMN campaign_tally.participants IS 'How many people, by what was reported; null when nothing was.';
COMMENT ON COLUMN campaign_tally.links IS 'How many links.';
COMMENT ON COLUMN campaign_tally.counted_at IS 'When it was counted.';

CREATE TABLE campaign_certificate (
  place_id     uuid NOT NULL,
  campaign_id  uuid NOT NULL,
  place_path   text NOT NULL,
  code         text NOT NULL CONSTRAINT campaign_certificate_code_shape CHECK (code ~ '^[2-9B-DF-HJKMNP-TV-XZ]{12}$'),
  issued_at    timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id),
  FOREIGN KEY (place_id, campaign_id) REFERENCES campaign_return (place_id, campaign_id),
  CONSTRAINT campaign_certificate_code_unique UNIQUE (code)
);
COMMENT ON TABLE campaign_certificate IS 'That a school took part; whoever holds the code may see that it is true.';
COMMENT ON COLUMN campaign_certificate.place_id IS 'The school.';
COMMENT ON COLUMN campaign_certificate.campaign_id IS 'The campaign.';
COMMENT ON COLUMN campaign_certificate.place_path IS 'Path of the school, kept by the move of places.';
COMMENT ON COLUMN campaign_certificate.code IS 'The code on the paper.';
COMMENT ON COLUMN campaign_certificate.issued_at IS 'When it was first issued.';

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['campaign', 'campaign_version', 'campaign_file', 'campaign_return', 'campaign_return_revision', 'campaign_link',
                           'campaign_consolidation', 'campaign_step', 'campaign_measure', 'campaign_tally', 'campaign_certificate'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE USING (pana_token() IS NULL)', t || '_not_by_token', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (pana_within(place_path))', t || '_within_reach', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK (pana_within(place_path))', t || '_insert_within_reach', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['campaign', 'campaign_file', 'campaign_return', 'campaign_link', 'campaign_consolidation', 'campaign_measure', 'campaign_tally'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE USING (pana_within(place_path)) WITH CHECK (pana_within(place_path))', t || '_update_within_reach', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['campaign_file', 'campaign_link'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR DELETE USING (pana_within(place_path))', t || '_delete_within_reach', t);
  END LOOP;
END $$;

-- What has been published stays as it is.
CREATE POLICY campaign_version_update_draft ON campaign_version FOR UPDATE USING (pana_within(place_path) AND published_at IS NULL) WITH CHECK (pana_within(place_path));
CREATE POLICY campaign_version_delete_draft ON campaign_version FOR DELETE USING (pana_within(place_path) AND published_at IS NULL);
CREATE POLICY campaign_is_announced ON campaign FOR SELECT USING (state <> 'draft' AND (public OR pana_actor() IS NOT NULL));
CREATE POLICY campaign_version_is_published ON campaign_version FOR SELECT USING (published_at IS NOT NULL);
CREATE POLICY campaign_file_is_public ON campaign_file FOR SELECT USING (public AND purpose = 'material');
CREATE POLICY campaign_link_is_on_wall ON campaign_link FOR SELECT USING (wall = 'shown');
CREATE POLICY campaign_tally_is_public ON campaign_tally FOR SELECT USING (true);
CREATE POLICY campaign_certificate_is_public ON campaign_certificate FOR SELECT USING (true);

GRANT SELECT, INSERT, UPDATE ON campaign, campaign_return, campaign_consolidation, campaign_measure, campaign_tally TO pana_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON campaign_version, campaign_file, campaign_link TO pana_app;
GRANT SELECT, INSERT ON campaign_return_revision, campaign_step, campaign_certificate TO pana_app;
GRANT SELECT ON campaign, campaign_version, campaign_return, campaign_consolidation, campaign_tally TO pana_report;

-- A school cannot see the tables above it, only whether one of them binds it.
CREATE FUNCTION pana_campaign_locked(campaign uuid, path text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM campaign_consolidation c
                  WHERE c.campaign_id = campaign AND c.place_path <> path AND c.state IN ('approved', 'accepted')
                    AND (path ^@ c.place_path OR c.kind = 'network'))
$$;
COMMENT ON FUNCTION pana_campaign_locked(uuid, text) IS 'Whether a table above the place with this path has been approved.';
REVOKE EXECUTE ON FUNCTION pana_campaign_locked(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pana_campaign_locked(uuid, text) TO pana_app;
CREATE POLICY campaign_consolidation_lock ON campaign_consolidation FOR SELECT TO CURRENT_USER USING (true);
