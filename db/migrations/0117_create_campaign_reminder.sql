-- What places were told of a campaign, so that a job that runs twice tells once; and two questions that reach further than the asker.

CREATE TABLE campaign_reminder (
  place_id    uuid NOT NULL REFERENCES place (id),
  campaign_id uuid NOT NULL REFERENCES campaign (id),
  kind        text NOT NULL CONSTRAINT campaign_reminder_kind_known CHECK (kind IN ('announced', 'begins', 'soon', 'today', 'late')),
  for_day     date NOT NULL,
  place_path  text NOT NULL,
  told_at     timestamptz NOT NULL,
  PRIMARY KEY (place_id, campaign_id, kind, for_day)
);
COMMENT ON TABLE campaign_reminder IS 'That a place was told of a campaign: announced, begun, due soon, due today, late. Each once for the day it is about.';
COMMENT ON COLUMN campaign_reminder.place_id IS 'The place whose people were told.';
COMMENT ON COLUMN campaign_reminder.campaign_id IS 'The campaign.';
COMMENT ON COLUMN campaign_reminder.kind IS 'Of what they were told.';
COMMENT ON COLUMN campaign_reminder.for_day IS 'The day it is about: the first day or the deadline; a deadline that moved is told of anew.';
COMMENT ON COLUMN campaign_reminder.place_path IS 'Path of the place, kept by the move of places.';
COMMENT ON COLUMN campaign_reminder.told_at IS 'When.';
ALTER TABLE campaign_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaign_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY campaign_reminder_not_by_token ON campaign_reminder AS RESTRICTIVE USING (pana_token() IS NULL);
CREATE POLICY campaign_reminder_within_reach ON campaign_reminder FOR SELECT USING (pana_within(place_path));
CREATE POLICY campaign_reminder_insert_within_reach ON campaign_reminder FOR INSERT WITH CHECK (pana_within(place_path));
GRANT SELECT, INSERT ON campaign_reminder TO pana_app;

-- Who works above a school lies beyond its reach; it may tell them all the same.
CREATE FUNCTION pana_campaign_checkers(campaign uuid, path text, roles text[]) RETURNS TABLE (account_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE before text := current_setting('pana.reach', true);
        task_before text := current_setting('pana.task', true);
BEGIN
  PERFORM set_config('pana.reach', '/kz/', true), set_config('pana.task', 'worker', true);
  RETURN QUERY
    WITH above AS (
      SELECT c.place_id, c.place_path FROM campaign_consolidation c
       WHERE c.campaign_id = campaign AND c.place_path <> path AND (path ^@ c.place_path OR c.kind = 'network'))
    SELECT DISTINCT g.account_id FROM above a JOIN role_grant g ON g.place_id = a.place_id JOIN account p ON p.id = g.account_id AND p.status = 'active'
     WHERE length(a.place_path) = (SELECT max(length(place_path)) FROM above)
       AND g.role = ANY (roles) AND g.starts_at <= now() AND (g.ends_at IS NULL OR g.ends_at > now());
  PERFORM set_config('pana.reach', coalesce(before, ''), true), set_config('pana.task', coalesce(task_before, ''), true);
END $$;
COMMENT ON FUNCTION pana_campaign_checkers(uuid, text, text[]) IS 'The people of the lowest level of a campaign''s chain above a place.';
REVOKE EXECUTE ON FUNCTION pana_campaign_checkers(uuid, text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pana_campaign_checkers(uuid, text, text[]) TO pana_app;

-- Whoever holds the code learns what the paper says and whether it still stands, and nothing else.
CREATE FUNCTION pana_campaign_proof(asked text)
RETURNS TABLE (place_id uuid, school_kk text, school_ru text, school_en text, title_kk text, title_ru text, title_en text, held_from date, held_until date, issued_at timestamptz, stands boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE before text := current_setting('pana.reach', true);
BEGIN
  PERFORM set_config('pana.reach', '/kz/', true);
  RETURN QUERY
    SELECT p.id, p.name_kk, p.name_ru, p.name_en, c.title_kk, c.title_ru, c.title_en, c.held_from, c.held_until, f.issued_at,
           r.state = 'accepted' AND r.took_part IS TRUE
      FROM campaign_certificate f JOIN campaign_return r ON r.place_id = f.place_id AND r.campaign_id = f.campaign_id
      JOIN place p ON p.id = f.place_id JOIN campaign c ON c.id = f.campaign_id
     WHERE f.code = asked;
  PERFORM set_config('pana.reach', coalesce(before, ''), true);
END $$;
COMMENT ON FUNCTION pana_campaign_proof(text) IS 'What a certificate with this code says, and whether the return behind it is still accepted.';
REVOKE EXECUTE ON FUNCTION pana_campaign_proof(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pana_campaign_proof(text) TO pana_app;
