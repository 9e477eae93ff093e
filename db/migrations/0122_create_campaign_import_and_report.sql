CREATE TABLE campaign_import (
  place_id    uuid NOT NULL REFERENCES place (id),
  id          uuid NOT NULL,
  place_path  text NOT NULL,
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  account_id  uuid NOT NULL REFERENCES account (id),
  file_name   text NOT NULL,
  content     bytea NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (place_id, id)
);
COMMENT ON TABLE campaign_import IS 'A table of returns being imported for places that report on paper; seen by its owner only and deleted at the end or after a day.';
COMMENT ON COLUMN campaign_import.place_id IS 'The place of the role in which it was uploaded.';
COMMENT ON COLUMN campaign_import.id IS 'Id of the upload.';
COMMENT ON COLUMN campaign_import.place_path IS 'Path of that place.';
COMMENT ON COLUMN campaign_import.campaign_id IS 'The campaign.';
COMMENT ON COLUMN campaign_import.account_id IS 'Who uploaded it.';
COMMENT ON COLUMN campaign_import.file_name IS 'Name of the file.';
COMMENT ON COLUMN campaign_import.content IS 'The file.';
COMMENT ON COLUMN campaign_import.created_at IS 'When it was uploaded.';

ALTER TABLE campaign_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaign_import FORCE ROW LEVEL SECURITY;
CREATE POLICY campaign_import_not_by_token ON campaign_import AS RESTRICTIVE USING (pana_token() IS NULL);
CREATE POLICY campaign_import_own ON campaign_import
  USING (account_id = pana_actor()) WITH CHECK (account_id = pana_actor() AND pana_within(place_path));
CREATE POLICY campaign_import_swept ON campaign_import FOR ALL USING (pana_task() = 'worker') WITH CHECK (false);
GRANT SELECT, INSERT, DELETE ON campaign_import TO pana_app;

CREATE TABLE campaign_report_words (
  place_id    uuid NOT NULL REFERENCES place (id),
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  language    text NOT NULL CONSTRAINT campaign_report_words_language_known CHECK (language IN ('kk', 'ru', 'en')),
  place_path  text NOT NULL,
  words       jsonb NOT NULL,
  changed_by  uuid,
  changed_at  timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id, language)
);
COMMENT ON TABLE campaign_report_words IS 'The words of a place in the marked places of its final report on a campaign; numbers, tables and charts come from the returns.';
COMMENT ON COLUMN campaign_report_words.place_id IS 'The place that reports.';
COMMENT ON COLUMN campaign_report_words.campaign_id IS 'The campaign.';
COMMENT ON COLUMN campaign_report_words.language IS 'Language of the report.';
COMMENT ON COLUMN campaign_report_words.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN campaign_report_words.words IS 'By the name of the marked place, as src/modules/campaigns/checking/final-report/words.ts describes it.';
COMMENT ON COLUMN campaign_report_words.changed_by IS 'Who wrote them last.';
COMMENT ON COLUMN campaign_report_words.changed_at IS 'When.';

ALTER TABLE campaign_report_words ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaign_report_words FORCE ROW LEVEL SECURITY;
CREATE POLICY campaign_report_words_not_by_token ON campaign_report_words AS RESTRICTIVE USING (pana_token() IS NULL);
CREATE POLICY campaign_report_words_within_reach ON campaign_report_words USING (pana_within(place_path)) WITH CHECK (pana_within(place_path));
GRANT SELECT, INSERT, UPDATE ON campaign_report_words TO pana_app;
