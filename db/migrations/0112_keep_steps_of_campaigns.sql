-- What happens to a campaign itself is a step too, known to everybody whom it concerns; a draft that was never announced may be thrown away.

ALTER TABLE campaign_step DROP CONSTRAINT campaign_step_subject_known;
ALTER TABLE campaign_step ADD CONSTRAINT campaign_step_subject_known CHECK (subject IN ('return', 'table', 'campaign'));
COMMENT ON COLUMN campaign_step.subject IS 'The return of the place, its table, or the campaign that it runs.';
CREATE POLICY campaign_step_of_campaign ON campaign_step FOR SELECT USING (subject = 'campaign' AND pana_actor() IS NOT NULL);

CREATE POLICY campaign_delete_draft ON campaign FOR DELETE USING (pana_within(place_path) AND state = 'draft' AND version = 0);
GRANT DELETE ON campaign TO pana_app;

-- Addresses are unique over all campaigns, also over drafts that the asker cannot see; a draft's address tells nothing of what it says.
CREATE FUNCTION pana_campaign_slugs(wanted text) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT slug FROM campaign WHERE slug = wanted OR slug LIKE wanted || '-%'
$$;
COMMENT ON FUNCTION pana_campaign_slugs(text) IS 'Addresses of campaigns that are this one or begin with it.';
REVOKE EXECUTE ON FUNCTION pana_campaign_slugs(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pana_campaign_slugs(text) TO pana_app;
CREATE POLICY campaign_slugs ON campaign FOR SELECT TO CURRENT_USER USING (true);
